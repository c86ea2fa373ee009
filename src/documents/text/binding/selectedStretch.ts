import type { EditorState } from "prosemirror-state";
import type { BlockStretch } from "../commands/replaceLetters.ts";
import type { TextModel } from "../model/createText.ts";
import { blockIndexOf, isInBlock } from "./blockPositions.ts";

/**
 * What is selected of the first paragraph of the selection, as offsets in it; with nothing selected from and to are where the caret
 * stands. Null in a text without paragraphs.
 */
export function selectedStretch(model: TextModel, { selection: { $from, $to } }: EditorState): BlockStretch | null {
  const block = model.layout().blocks[blockIndexOf($from)];
  if (!block) return null;
  if (!isInBlock($from)) return { block: block.id, from: 0, to: block.text.length };
  return {
    block: block.id,
    from: $from.parentOffset,
    to: $from.sameParent($to) ? $to.parentOffset : block.text.length,
  };
}
