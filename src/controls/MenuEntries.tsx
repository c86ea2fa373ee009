import { useEffect, useRef } from "react";
import { Header, Menu as KitMenu, MenuItem, MenuSection } from "react-aria-components";
import { className } from "./className.ts";
import { Icon } from "./icons/Icon.tsx";
import { Kbd } from "./Kbd.tsx";
import type { MenuEntry, MenuProps } from "./Menu.tsx";
import { testIdOf } from "./testId.ts";
import "./Menu.css";

export interface MenuEntriesProps<Id extends string>
  extends Pick<MenuProps<Id>, "label" | "groups" | "onAction" | "focusAfter" | "data-testid"> {
  /** Its first entry has the focus, where no trigger gives it. */
  readonly isFocused?: boolean;
}

/** What stands in a menu, whatever opens it. */
export function MenuEntries<Id extends string>({
  label,
  groups,
  onAction,
  focusAfter,
  isFocused = false,
  "data-testid": testId,
}: MenuEntriesProps<Id>) {
  const isChosen = useRef(false);
  const entries = groups.flatMap((group) => group.entries);
  return (
    <>
      <KitMenu
        className="c-options"
        aria-label={label}
        {...(isFocused && { autoFocus: "first" as const })}
        disabledKeys={entries.filter((entry) => entry.isDisabled).map((entry) => entry.id)}
        onAction={(key) => {
          // While it goes it has the focus still: a space that is typed on would choose once more.
          if (isChosen.current) return;
          const chosen = entries.find((entry) => entry.id === key);
          isChosen.current = chosen !== undefined;
          if (chosen) onAction(chosen.id);
        }}
      >
        {groups.map((group) => (
          <MenuSection key={group.label} className="c-menu-group" aria-label={group.label}>
            {!group.isLabelHidden && <Header className="c-menu-title">{group.label}</Header>}
            {group.entries.map((entry) => menuItem(entry, testIdOf(testId, entry.id)))}
          </MenuSection>
        ))}
      </KitMenu>
      <AtEnd
        run={() => {
          if (isChosen.current) focusAfter?.();
          isChosen.current = false;
        }}
      />
    </>
  );
}

/** An open menu keeps the focus for itself, so what is to have it next is told when the menu goes. */
function AtEnd({ run }: { readonly run: () => void }) {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => () => latest.current(), []);
  return null;
}

function menuItem<Id extends string>(entry: MenuEntry<Id>, testId: string | undefined) {
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      data-testid={testId}
      textValue={entry.label}
      {...(entry.lang !== undefined && { lang: entry.lang })}
      className={className("c-option", entry.isDanger && "c-option-danger")}
    >
      {entry.icon ? <Icon name={entry.icon} /> : <span />}
      <span>{entry.label}</span>
      {entry.keys && <Kbd keys={entry.keys} />}
      {entry.description && <span className="c-option-description">{entry.description}</span>}
    </MenuItem>
  );
}
