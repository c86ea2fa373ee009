import type { Node } from "prosemirror-model";
import type { Block } from "../model/block.ts";
import { changedStretches, type Stretch } from "../model/changedStretches.ts";
import { sharedEnds } from "../model/sharedEnds.ts";
import { drawnRow, isShown } from "./drawTree.ts";
import { rowsOf } from "./viewRows.ts";

/** The blocks that a whole document of the view was found to show. */
const shown = new WeakMap<Node, readonly Block[]>();

/** To be told of each document that shows these blocks. */
export function noteAllShown(doc: Node, blocks: readonly Block[]): void {
  if (doc.childCount === rowsOf(blocks).items.length) shown.set(doc, blocks);
}

/** The children of `doc` that do not show these blocks, and what must stand in their place; null when it is not known what it shows. */
export function unlikeStretches(doc: Node, blocks: readonly Block[]): readonly Stretch[] | null {
  const known = shown.get(doc);
  if (known === undefined || known === blocks) return known ? [] : null;
  return changedStretches(rowsOf(known).items, rowsOf(blocks).items);
}

/** So far one looks ahead for a node that stood farther behind before. */
const FAR = 8;

/**
 * The children of `doc` of which it is not known that they show their blocks; null when nothing is known of it, or there are not as many.
 * It is known by `before`, a document with most of the same nodes, because with each key or act all of a long text but one or two
 * paragraphs is the same as it was, if perhaps some places farther on.
 */
export function unlikeShown(doc: Node, blocks: readonly Block[], before: Node): readonly number[] | null {
  const known = shown.get(before);
  if (known === undefined) return null;
  if (doc === before && known === blocks) return [];
  const [nodes, old, items, oldItems] = [
    doc.content.content,
    before.content.content,
    rowsOf(blocks).items,
    rowsOf(known).items,
  ];
  if (items.length !== nodes.length) return null;
  const [ends, rowEnds] = [sharedEnds(old, nodes), sharedEnds(oldItems, items)];
  const [start, end] = [Math.min(ends.start, rowEnds.start), nodes.length - Math.min(ends.end, rowEnds.end)];
  const isSame = (index: number, was: number) =>
    index < nodes.length && nodes[index] === old[was] && items[index] === oldItems[was];
  const unlike: number[] = [];
  let was = start;
  for (let index = start; index < end; index++) {
    let ahead = 0;
    while (ahead < FAR && !isSame(index, was + ahead)) ahead += 1;
    if (ahead < FAR) {
      was += ahead + 1;
      continue;
    }
    unlike.push(index);
    if (!isSame(index + 1, was)) was += 1;
  }
  return unlike;
}

/** True when it is known that `doc` shows these blocks; false when it must be looked at closely. */
export function isShownAlready(doc: Node, blocks: readonly Block[], before: Node): boolean {
  const rows = rowsOf(blocks);
  const isAll = unlikeShown(doc, blocks, before)?.every((index) => isShown(doc.child(index), drawnRow(rows, index)));
  if (isAll) noteAllShown(doc, blocks);
  return isAll === true;
}
