import type { Editor } from "../../documents/text/binding/createEditor.ts";

/** The ids of the blocks that the selection touches, in order. */
export function selectedBlocks(editor: Editor): readonly string[] {
  const { doc, selection } = editor.view.state;
  const ids: string[] = [];
  doc.nodesBetween(selection.from, selection.to, (node) => {
    const id: unknown = node.attrs.id;
    if (node.isTextblock && typeof id === "string" && id !== "") ids.push(id);
    return !node.isTextblock;
  });
  return ids;
}

/** The element that shows a block. */
export function elementOf(editor: Editor, block: string): HTMLElement | null {
  return editor.view.dom.querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"]`);
}
