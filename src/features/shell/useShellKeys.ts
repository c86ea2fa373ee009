import { useEffect } from "react";
import { useAppDispatch } from "../../state/hooks.ts";
import { view } from "../../state/view.ts";

/** A toast says that it is one too, and holds nobody up. */
const OPEN_DIALOG = '[role="dialog"], [role="alertdialog"]:not(.c-toasts *)';

/** Keys that work wherever the focus is, except behind an open dialog. */
export function useShellKeys(): void {
  const dispatch = useAppDispatch();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector(OPEN_DIALOG)) return;
      const isPalette = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK";
      if (!isPalette) return;
      event.preventDefault();
      dispatch(view.actions.sheetOpened("palette"));
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [dispatch]);
}
