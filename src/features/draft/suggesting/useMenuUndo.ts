import { type RefObject, useEffect } from "react";

/** What the application menu undoes while one writes in a field is what the keys undo there. */
export function useMenuUndo(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const run = (command: "undo" | "redo") => (): void => {
      if (document.activeElement === field.current) document.execCommand(command);
    };
    const [undo, redo] = [run("undo"), run("redo")];
    window.addEventListener("concordia:undo", undo);
    window.addEventListener("concordia:redo", redo);
    return () => {
      window.removeEventListener("concordia:undo", undo);
      window.removeEventListener("concordia:redo", redo);
    };
  }, [field]);
}
