import { type RefObject, useEffect } from "react";

const WRAP = "react-aria-landmark-navigation";
/** Where a part begins for the keyboard, if not at itself. */
const START = '[data-part-start], [contenteditable="true"]';

/**
 * F6 goes to the next part of the window, Shift+F6 back. The kit takes the key first while there are toasts; at the end of
 * them it asks, and by refusing we let the key come here.
 */
export function usePartKeys(frame: RefObject<HTMLElement | null>, parts: string): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const all = [...(frame.current?.querySelectorAll<HTMLElement>(parts) ?? [])];
      if (event.key !== "F6" || event.defaultPrevented || all.length === 0) return;
      event.preventDefault();
      // A part may hold another one: the innermost counts.
      const at = all.findLastIndex((part) => part.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const from = at < 0 && event.shiftKey ? 0 : at;
      const part = all[(from + step + all.length) % all.length];
      (part?.querySelector<HTMLElement>(START) ?? part)?.focus();
    };
    const refuse = (event: Event) => event.preventDefault();
    window.addEventListener("keydown", move);
    window.addEventListener(WRAP, refuse);
    return () => {
      window.removeEventListener("keydown", move);
      window.removeEventListener(WRAP, refuse);
    };
  }, [frame, parts]);
}
