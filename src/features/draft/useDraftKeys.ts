import { type RefObject, useEffect } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";

const STYLES: Readonly<Record<string, 1 | 2 | 3 | null>> = { Digit0: null, Digit1: 1, Digit2: 2, Digit3: 3 };

/** Keys of the draft wherever the focus is on its page, and the undo of the application menu. */
export function useDraftKeys(room: RefObject<HTMLElement | null>, editor: Editor | null): void {
  useEffect(() => {
    const { current } = room;
    if (!editor || !current) return;
    const pressed = (event: KeyboardEvent): void => {
      // In the text the editor has answered already; in a field the keys are the field's.
      if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
      if (answer(event, editor)) event.preventDefault();
    };
    const undo = (): void => void editor.undo();
    const redo = (): void => void editor.redo();
    current.addEventListener("keydown", pressed);
    window.addEventListener("concordia:undo", undo);
    window.addEventListener("concordia:redo", redo);
    return () => {
      current.removeEventListener("keydown", pressed);
      window.removeEventListener("concordia:undo", undo);
      window.removeEventListener("concordia:redo", redo);
    };
  }, [room, editor]);
}

/** By the place of the key, so that it is the same one on a Ukrainian keyboard; by its letter where keys are moved. */
function answer(event: KeyboardEvent, editor: Editor): boolean {
  if (!(event.ctrlKey || event.metaKey)) return false;
  if (event.altKey) return setStyle(event, editor) || actOnNotes(event, editor);
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace("Key", "").toLowerCase();
  if (letter === "z" && event.shiftKey) editor.redo();
  else if (letter === "z") editor.undo();
  else if (letter === "y" && !event.shiftKey) editor.redo();
  else if (letter === "b" && !event.shiftKey) editor.toggleStrong();
  else if (letter === "i" && !event.shiftKey) editor.toggleEm();
  else return false;
  return true;
}

/** A footnote here; from a marker to its note and back. */
function actOnNotes({ code, shiftKey }: KeyboardEvent, { notes }: Editor): boolean {
  if (shiftKey || (code !== "KeyF" && code !== "KeyG")) return false;
  if (code === "KeyF") notes.insert();
  return code === "KeyF" || notes.follow();
}

function setStyle({ code, shiftKey }: KeyboardEvent, editor: Editor): boolean {
  const level = STYLES[code];
  if (level === undefined || shiftKey) return false;
  editor.setHeading(level);
  return true;
}
