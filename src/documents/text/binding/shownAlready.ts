import type { Node } from "prosemirror-model";
import type { Block } from "../model/block.ts";
import { isDrawn } from "./compareBlock.ts";

/** The blocks that a whole document of the view was found to show, a child each: only of documents without tables. */
const shown = new WeakMap<Node, readonly Block[]>();

/** To be told of each document that shows these blocks. */
export function noteAllShown(doc: Node, blocks: readonly Block[]): void {
  // With a table there are more blocks than children.
  if (doc.childCount === blocks.length) shown.set(doc, blocks);
}

/** So far one looks ahead for a node that stood farther behind before. */
const FAR = 8;

/**
 * The indexes of the blocks of which it is not known that `doc` shows them; null when nothing is known of it, or children and blocks are
 * not one each. It is known by `before`, a document with most of the same nodes, because with each key or act all of a long text but
 * one or two paragraphs is the same as it was, if perhaps some places farther on.
 */
export function unlikeShown(doc: Node, blocks: readonly Block[], before: Node): readonly number[] | null {
  const known = shown.get(before);
  const [nodes, old] = [doc.content.content, before.content.content];
  if (known === undefined || blocks.length !== nodes.length || known.length !== old.length) return null;
  const isSame = (index: number, was: number) =>
    index < nodes.length && nodes[index] === old[was] && blocks[index] === known[was];
  const unlike: number[] = [];
  let was = 0;
  for (let index = 0; index < nodes.length; index++) {
    let ahead = 0;
    while (ahead < FAR && !isSame(index, was + ahead)) ahead += 1;
    if (ahead < FAR) {
      was += ahead + 1;
      continue;
    }
    if (!nodes[index]?.isTextblock || blocks[index]?.role.table || blocks[index]?.role.cell) return null;
    unlike.push(index);
    if (!isSame(index + 1, was)) was += 1;
  }
  return unlike;
}

/** True when it is known that `doc` shows these blocks; false when it must be looked at closely. */
export function isShownAlready(doc: Node, blocks: readonly Block[], before: Node): boolean {
  const unlike = unlikeShown(doc, blocks, before);
  const isAll = unlike?.every((index) => {
    const block = blocks[index];
    return block !== undefined && isDrawn(doc.child(index), block);
  });
  if (isAll) noteAllShown(doc, blocks);
  return isAll === true;
}
