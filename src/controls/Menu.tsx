import { type ReactElement, useEffect, useRef } from "react";
import { Header, Menu as KitMenu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { className } from "./className.ts";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconShapes.ts";
import { Kbd } from "./Kbd.tsx";
import type { Option } from "./option.ts";
import { type TestId, testIdOf } from "./testId.ts";
import "./Menu.css";
import "./Overlay.css";

export interface MenuEntry<Id extends string> extends Option<Id> {
  readonly icon?: IconName;
  readonly keys?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
}

export interface MenuGroup<Id extends string> {
  /** Read out; shown above the entries unless hidden. */
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly entries: readonly MenuEntry<Id>[];
}

export interface MenuProps<Id extends string> extends TestId {
  readonly label: string;
  /** A Button or IconButton of this kit. */
  readonly trigger: ReactElement;
  readonly groups: readonly MenuGroup<Id>[];
  readonly onAction: (id: Id) => void;
  /** Takes the focus once something was chosen and the menu is gone; by default the trigger has it again. */
  readonly focusAfter?: () => void;
  readonly placement?: "bottom start" | "bottom end" | "top start" | "top end";
  /** Where the caller opens it; by default the trigger does. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

export function Menu<Id extends string>({
  label,
  trigger,
  groups,
  onAction,
  focusAfter,
  placement,
  isOpen,
  onOpenChange,
  "data-testid": testId,
}: MenuProps<Id>) {
  const isChosen = useRef(false);
  const entries = groups.flatMap((group) => group.entries);
  return (
    <MenuTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger}
      <Popover className="c-overlay c-menu" placement={placement ?? "bottom start"} offset={4}>
        <KitMenu
          className="c-options"
          aria-label={label}
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
      </Popover>
    </MenuTrigger>
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
      className={className("c-option", entry.isDanger && "c-option-danger")}
    >
      {entry.icon ? <Icon name={entry.icon} /> : <span />}
      <span>{entry.label}</span>
      {entry.keys && <Kbd keys={entry.keys} />}
      {entry.description && <span className="c-option-description">{entry.description}</span>}
    </MenuItem>
  );
}
