import { type RefObject, useEffect } from "react";

/** What lies over the page for a moment: whoever comes back from there writes on. */
const OVERLAY = '[role="dialog"], [role="alertdialog"]:not(.c-toasts *), [role="menu"], [role="listbox"]';

/** Calls `onLeave` when the focus or the pointer goes elsewhere on the page. A window that is left and come back to is no leaving. */
export function useLeaving(field: RefObject<HTMLElement | null>, onLeave: () => void): void {
  useEffect(() => {
    let pressed: EventTarget | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const isElsewhere = (target: EventTarget | null): boolean => {
      const isIn = target instanceof Node && field.current?.contains(target) === true;
      return !isIn && !(target instanceof Element && target.closest(OVERLAY) !== null);
    };
    const down = ({ target }: PointerEvent): void => {
      pressed = target;
    };
    // With the field the page would move under the pointer: so what was pressed is clicked first.
    const up = (): void => {
      const isLeft = isElsewhere(pressed) && isElsewhere(document.activeElement);
      pressed = null;
      if (isLeft) waiting = setTimeout(onLeave);
    };
    const focused = ({ target }: FocusEvent): void => {
      if (pressed === null && isElsewhere(target)) onLeave();
    };
    document.addEventListener("pointerdown", down, true);
    document.addEventListener("pointerup", up, true);
    document.addEventListener("pointercancel", up, true);
    document.addEventListener("focusin", focused);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("pointerdown", down, true);
      document.removeEventListener("pointerup", up, true);
      document.removeEventListener("pointercancel", up, true);
      document.removeEventListener("focusin", focused);
    };
  }, [field, onLeave]);
}
