import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";

/** Blocks that one step of a transaction takes out whole and a later step puts in whole. */
export function movedIds(transaction: Transaction): ReadonlySet<string> {
  const moved = new Set<string>();
  if (transaction.steps.length < 2) return moved;
  const taken = new Set<string>();
  transaction.steps.forEach((step, i) => {
    const doc = transaction.docs[i];
    if (!(step instanceof ReplaceStep) || !doc) return;
    const { content, openStart, openEnd } = step.slice;
    content.forEach((node, _offset, index) => {
      const isWhole = (index > 0 || openStart === 0) && (index < content.childCount - 1 || openEnd === 0);
      if (isWhole && taken.has(node.attrs.id)) moved.add(node.attrs.id);
    });
    for (const id of wholeBlocks(doc, step.from, step.to)) taken.add(id);
  });
  return moved;
}

function wholeBlocks(doc: Node, from: number, to: number): readonly string[] {
  const ids: string[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isTextblock && position >= from && position + node.nodeSize <= to) ids.push(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}
