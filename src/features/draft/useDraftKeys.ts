import { type RefObject, useEffect } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { EDITOR_KEYS, type EditorAct, PAGE_KEYS, type PageAct } from "../../documents/text/keys/keyTable.ts";
import { actOfKey } from "../../documents/text/keys/matchKey.ts";

/** Tab is the window's wherever the focus is not in the text. */
const TEXT_ONLY: ReadonlySet<EditorAct> = new Set(["levelIn", "levelOut", "moveUp", "moveDown"]);

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Keys of the draft wherever the focus is on its page, and the undo of the application menu. `run` says whether it did anything. */
export function useDraftKeys(
  room: RefObject<HTMLElement | null>,
  editor: Editor | null,
  isEditable: boolean,
  run: (act: PageAct) => boolean,
): void {
  useEffect(() => {
    const { current } = room;
    if (!editor || !current) return;
    const pressed = (event: KeyboardEvent): void => {
      // In the text the editor has answered already.
      if (event.defaultPrevented) return;
      const page = actOfKey(event, PAGE_KEYS);
      if (page !== null && run(page)) event.preventDefault();
      // In a field the keys of writing are the field's.
      if (page !== null || !isEditable || isField(event.target)) return;
      const act = actOfKey(event, EDITOR_KEYS);
      if (act === null || TEXT_ONLY.has(act)) return;
      editor.run(act);
      event.preventDefault();
    };
    const undo = (): void => void (isEditable && editor.undo());
    const redo = (): void => void (isEditable && editor.redo());
    current.addEventListener("keydown", pressed);
    window.addEventListener("concordia:undo", undo);
    window.addEventListener("concordia:redo", redo);
    return () => {
      current.removeEventListener("keydown", pressed);
      window.removeEventListener("concordia:undo", undo);
      window.removeEventListener("concordia:redo", redo);
    };
  }, [room, editor, isEditable, run]);
}
