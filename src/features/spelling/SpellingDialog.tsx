import { useEffect } from "react";
import { useIntl } from "react-intl";
import { Dialog } from "../../controls/Dialog.tsx";
import { Section } from "../../controls/Section.tsx";
import { Switch } from "../../controls/Switch.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { changeSettings } from "../../state/settingsCommands.ts";
import { loadSpelling } from "../../state/spellingCommands.ts";
import { Dictionaries } from "./Dictionaries.tsx";
import { OwnWords } from "./OwnWords.tsx";
import "./spelling.css";

/** Whether words are checked, by which dictionaries, and which words are right here all the same. Each choice acts at once. */
export function SpellingDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const settings = useAppSelector((state) => state.view.settings);
  useEffect(() => void dispatch(loadSpelling()), [dispatch]);
  if (!settings) return null;
  const { isOn, isOnReading } = settings.spelling ?? { isOn: true, isOnReading: false };
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const change = (next: Partial<NonNullable<typeof settings.spelling>>): void => {
    void dispatch(changeSettings({ spelling: { isOn, isOnReading, ...next } }));
  };
  return (
    <Dialog title={say("spelling.title")} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="f-spelling" data-testid="spelling-dialog">
        <Switch
          isSelected={isOn}
          onChange={(next) => change({ isOn: next })}
          description={say("spelling.on.description")}
          data-testid="spelling-on"
        >
          {say("spelling.on.label")}
        </Switch>
        <Switch
          isSelected={isOnReading}
          onChange={(next) => change({ isOnReading: next })}
          description={say("spelling.onReading.description")}
          data-testid="spelling-on-reading"
        >
          {say("spelling.onReading.label")}
        </Switch>
        <Section title={say("spelling.dictionaries")}>
          <Dictionaries />
        </Section>
        <Section title={say("spelling.own")} description={say("spelling.own.description")}>
          <OwnWords />
        </Section>
      </div>
    </Dialog>
  );
}
