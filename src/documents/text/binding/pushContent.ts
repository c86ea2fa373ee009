import type { Fragment } from "prosemirror-model";
import { deleteRange } from "../commands/deleteRange.ts";
import { insertText } from "../commands/insertText.ts";
import { type Place, shownBlock } from "../commands/place.ts";
import { realBlock } from "../commands/realBlock.ts";
import type { TextModel } from "../model/createText.ts";
import { spansOf } from "./blockNode.ts";
import { formatsOf } from "./marks.ts";
import { cutSpans, lettersOf, sameEnds } from "./sameEnds.ts";

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

/** Replaces letters of a block by a fragment. Letters that are put there again at either end are left as they are. */
export function replaceContent(model: TextModel, from: Place, end: number, content: Fragment): void {
  const block = shownBlock(model.layout(), from.block);
  const old = lettersOf(cutSpans(block.spans, from.offset, end));
  const [head, tail] = sameEnds(old, lettersOf(spansOf(content)));
  const start = { block: from.block, offset: from.offset + head };
  if (start.offset < end - tail) deleteRange(model, start, { block: from.block, offset: end - tail });
  insertContent(model, start, content.cut(head, content.size - tail));
}
