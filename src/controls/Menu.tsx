import type { ReactElement } from "react";
import { MenuTrigger, Popover } from "react-aria-components";
import type { IconName } from "./icons/iconShapes.ts";
import { MenuEntries } from "./MenuEntries.tsx";
import type { Option } from "./option.ts";
import type { TestId } from "./testId.ts";
import "./Overlay.css";

export interface MenuEntry<Id extends string> extends Option<Id> {
  readonly icon?: IconName;
  readonly keys?: string;
  /** Of the label, where it is not that of the interface. */
  readonly lang?: string;
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
  return (
    <MenuTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger}
      <Popover className="c-overlay c-menu" placement={placement ?? "bottom start"} offset={4}>
        <MenuEntries
          {...{ label, groups, onAction }}
          {...(focusAfter && { focusAfter })}
          {...(testId !== undefined && { "data-testid": testId })}
        />
      </Popover>
    </MenuTrigger>
  );
}
