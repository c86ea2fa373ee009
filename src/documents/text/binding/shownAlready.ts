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

/**
 * True when it is known that `doc` shows these blocks; false when it must be looked at closely. It knows by `before`, a document with
 * most of the same nodes, because with each key all of a long text but one paragraph is the same as it was.
 */
export function isShownAlready(doc: Node, blocks: readonly Block[], before: Node): boolean {
  const known = shown.get(before);
  const [nodes, old] = [doc.content.content, before.content.content];
  if (known === undefined || blocks.length !== nodes.length || known.length !== nodes.length) return false;
  for (let i = 0; i < nodes.length; i++) {
    const [node, block] = [nodes[i], blocks[i]];
    if (node === old[i] && block === known[i]) continue;
    if (node === undefined || block === undefined || !node.isTextblock || !isDrawn(node, block)) return false;
  }
  shown.set(doc, blocks);
  return true;
}
