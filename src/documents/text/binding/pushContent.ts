import type { Fragment } from "prosemirror-model";
import { deleteRange } from "../commands/deleteRange.ts";
import { insertText } from "../commands/insertText.ts";
import { commonEnds } from "../commands/graphemes.ts";
import { type Place, shownBlock } from "../commands/place.ts";
import { realBlock } from "../commands/realBlock.ts";
import type { TextModel } from "../model/createText.ts";
import { formatOf } from "../model/format.ts";
import { formatOfMark, formatsOf } from "./marks.ts";

/** Types the text nodes of a fragment at a place. */
export function insertContent(model: TextModel, at: Place, content: Fragment): void {
  if (content.size === 0) return;
  const block = realBlock(model, at.block);
  let { offset } = at;
  content.forEach((node) => {
    insertText(model, { block, offset }, node.text ?? "", formatsOf(node.marks));
    offset += node.nodeSize;
  });
}

/** Replaces letters of a block by a fragment. Letters that are typed again at either end are left as they are. */
export function replaceContent(model: TextModel, from: Place, end: number, content: Fragment): void {
  const block = shownBlock(model.layout(), from.block);
  const old = block.text.slice(from.offset, end);
  const [head, tail] =
    content.childCount === 1 && !hasOtherFormats(model, from, end, content)
      ? commonEnds(old, content.firstChild?.text ?? "")
      : [0, 0];
  const start = { block: from.block, offset: from.offset + head };
  if (start.offset < end - tail) deleteRange(model, start, { block: from.block, offset: end - tail });
  insertContent(model, start, content.cut(head, content.size - tail));
}

function hasOtherFormats(model: TextModel, { block, offset }: Place, end: number, content: Fragment): boolean {
  const wanted = formatOf((content.firstChild?.marks ?? []).map(formatOfMark)).key;
  let start = 0;
  return shownBlock(model.layout(), block).spans.some(({ text, format }) => {
    const isInside = start < end && start + text.length > offset;
    start += text.length;
    return isInside && format.key !== wanted;
  });
}
