import type { EditorState } from "prosemirror-state";
import type { References } from "../references/createReferences.ts";
import { readAs } from "./writtenIn.ts";

/** What is selected, as it is read: a line for each paragraph, without its own number. */
export function selectedText(references: References, { doc, selection: { from, to } }: EditorState): string {
  const lines: string[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    const start = position + 1;
    const cut = node.content.cut(Math.max(from - start, 0), Math.min(to - start, node.content.size));
    lines.push(readAs(references, cut));
    return false;
  });
  return lines.join("\n");
}
