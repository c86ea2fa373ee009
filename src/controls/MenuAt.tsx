import { useRef } from "react";
import { Popover } from "react-aria-components";
import { MenuEntries, type MenuEntriesProps } from "./MenuEntries.tsx";
import "./MenuAt.css";
import "./Overlay.css";

/** A place in the window (px). */
export interface MenuPlace {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface MenuAtProps<Id extends string> extends Omit<MenuEntriesProps<Id>, "isFocused"> {
  /** What it is about stands here: it opens beneath. */
  readonly place: MenuPlace;
  readonly onClose: () => void;
}

/** A menu of what was pointed at in a text, where there is no button to open it by. Open while it is drawn. */
export function MenuAt<Id extends string>({ place, onClose, onAction, ...entries }: MenuAtProps<Id>) {
  const anchor = useRef<HTMLSpanElement>(null);
  const { top, left, width, height } = place;
  return (
    <>
      <span
        ref={anchor}
        className="c-menu-anchor"
        style={{ insetBlockStart: top, left, inlineSize: width, blockSize: height }}
      />
      <Popover
        className="c-overlay c-menu"
        aria-label={entries.label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={4}
      >
        <MenuEntries
          {...entries}
          isFocused
          // Without a trigger nobody else closes it when something was chosen.
          onAction={(id) => {
            onAction(id);
            onClose();
          }}
        />
      </Popover>
    </>
  );
}
