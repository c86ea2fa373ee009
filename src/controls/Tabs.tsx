import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as KitTabs } from "react-aria-components";
import { useIntl } from "react-intl";
import type { Option } from "./option.ts";
import { type TestId, testIdOf } from "./testId.ts";
import "./Tabs.css";

export interface TabEntry<Id extends string> extends Option<Id> {
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> extends TestId {
  readonly label: string;
  readonly tabs: readonly TabEntry<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

export function Tabs<Id extends string>({ label, tabs, value, onChange, "data-testid": testId }: TabsProps<Id>) {
  const intl = useIntl();
  return (
    <KitTabs
      className="c-tabs"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <TabList className="c-tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="c-tab" data-testid={testIdOf(testId, tab.id)}>
            {tab.label}
            {tab.count !== undefined && <span className="c-count">{intl.formatNumber(tab.count)}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="c-tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </KitTabs>
  );
}
