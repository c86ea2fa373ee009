import type { Editor } from "../../documents/text/binding/createEditor.ts";

/** The element that shows a block. */
export function elementOf(editor: Editor, block: string): HTMLElement | null {
  return editor.view.dom.querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"]`);
}
