import { useEffect, useRef } from "react";

const DIALOGS = "[role=dialog], [role=alertdialog]";

/**
 * Escape closes a dialog although nothing has the focus: a button that goes away when it is pressed ("Stop looking")
 * takes the focus with it, and a key then goes to the page, which no dialog hears. Only the dialog on top answers.
 *
 * @returns a ref for an element within the dialog
 */
export function useEscapeFromNowhere<Inside extends HTMLElement>(close: () => void) {
  const inside = useRef<Inside>(null);
  useEffect(() => {
    const closeOnTop = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.target !== document.body) return;
      if (inside.current?.closest(DIALOGS) === [...document.querySelectorAll(DIALOGS)].at(-1)) close();
    };
    document.addEventListener("keydown", closeOnTop);
    return () => document.removeEventListener("keydown", closeOnTop);
  }, [close]);
  return inside;
}
