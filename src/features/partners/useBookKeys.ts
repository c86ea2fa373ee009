import { useEffect } from "react";
import type { PartnerActs } from "./usePartnerActs.ts";

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Undo and redo of the keys and of the application menu, wherever the focus is on a page of the book; in a field they are the field's. */
export function useBookKeys({ undo }: PartnerActs, mayWrite: boolean): void {
  useEffect(() => {
    if (!mayWrite) return;
    const run = (direction: "undo" | "redo") => (): void => {
      if (isField(document.activeElement)) document.execCommand(direction);
      else void undo(direction);
    };
    const pressed = (event: KeyboardEvent): void => {
      const letter = event.key.toLowerCase();
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return;
      if (letter !== "z" && letter !== "y") return;
      event.preventDefault();
      void undo(letter === "y" || event.shiftKey ? "redo" : "undo");
    };
    const [back, again] = [run("undo"), run("redo")];
    window.addEventListener("keydown", pressed);
    window.addEventListener("concordia:undo", back);
    window.addEventListener("concordia:redo", again);
    return () => {
      window.removeEventListener("keydown", pressed);
      window.removeEventListener("concordia:undo", back);
      window.removeEventListener("concordia:redo", again);
    };
  }, [undo, mayWrite]);
}
