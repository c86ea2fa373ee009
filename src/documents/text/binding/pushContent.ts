import type { Fragment } from "prosemirror-model";
import { deleteRange } from "../commands/deleteRange.ts";
import { insertLetters } from "../commands/insertText.ts";
import { type Place, shownBlock, snapOffset } from "../commands/place.ts";
import { realBlock } from "../commands/realBlock.ts";
import type { TextModel } from "../model/createText.ts";
import { spansOf } from "./blockNode.ts";
import { formatsOf } from "./marks.ts";
import { cutSpans, lettersOf, sameEnds } from "./sameEnds.ts";

/** Types the text nodes of a fragment at a place. */
export function insertContent(model: TextModel, at: Place, content: Fragment): void {
  if (content.size === 0) return;
  const block = realBlock(model, at.block);
  typeAt(model, { block, offset: snapOffset(shownBlock(model.layout(), block), at.offset, 1) }, content);
}

/** `at` is between two characters, or where whole ones were: the nodes stand side by side there, whatever becomes of their letters. */
function typeAt(model: TextModel, at: Place, content: Fragment): void {
  const block = realBlock(model, at.block);
  let { offset } = at;
  content.forEach((node) => {
    insertLetters(model, { block, offset }, node.text ?? "", formatsOf(node.marks));
    offset += node.nodeSize;
  });
}

/** Replaces letters of a block by a fragment. Letters that are put there again at either end are left as they are. */
export function replaceContent(model: TextModel, from: Place, end: number, content: Fragment): void {
  const block = shownBlock(model.layout(), from.block);
  const old = lettersOf(cutSpans(block.spans, from.offset, end));
  const [head, tail] = sameEnds(old, lettersOf(spansOf(content)));
  const added = content.cut(head, content.size - tail);
  const start = { block: from.block, offset: from.offset + head };
  if (start.offset >= end - tail) {
    insertContent(model, start, added);
    return;
  }
  // The whole characters go, and what comes instead stands where they began.
  const first = { ...start, offset: snapOffset(block, start.offset, -1) };
  deleteRange(model, start, { block: from.block, offset: end - tail });
  if (added.size > 0) typeAt(model, first, added);
}
