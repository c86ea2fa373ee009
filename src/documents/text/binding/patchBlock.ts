import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { Block } from "../model/block.ts";
import { hasSameSpans } from "../model/composeBlock.ts";
import { drawSpan, nodeAttributes, spansOf } from "./blockNode.ts";
import { cutSpans, lettersOf, sameEnds } from "./sameEnds.ts";

/** Makes the node at `position` show `block`, replacing as little as can be. */
export function patchBlock(transaction: Transaction, position: number, node: Node, block: Block): void {
  for (const [name, value] of Object.entries(nodeAttributes(block))) {
    if (node.attrs[name] !== value) transaction.setNodeAttribute(position, name, value);
  }
  const spans = spansOf(node.content);
  if (hasSameSpans(spans, block.spans)) return;
  const [from, end] = sameEnds(lettersOf(spans), lettersOf(block.spans));
  const to = node.content.size - end;
  const letters = cutSpans(block.spans, from, block.text.length - end).map(drawSpan);
  const start = position + 1;
  if (letters.length > 0) transaction.replaceWith(start + from, start + to, letters);
  else transaction.delete(start + from, start + to);
}
