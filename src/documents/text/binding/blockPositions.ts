import type { Node, ResolvedPos } from "prosemirror-model";

/** A block of the view and where its node starts. Blocks are counted as the layout counts them, those in tables too. */
export type PlacedNode = { readonly node: Node; readonly position: number };

const known = new WeakMap<Node, readonly PlacedNode[]>();

/** All blocks of the view in reading order, whatever they stand in. */
export function blocksIn(doc: Node): readonly PlacedNode[] {
  const before = known.get(doc);
  if (before) return before;
  const placed: PlacedNode[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) placed.push({ node, position });
    return !node.isTextblock;
  });
  known.set(doc, placed);
  return placed;
}

const counts = new WeakMap<Node, number>();

/** How many blocks a child of the view is or holds. What is no block itself is a table, and keeps its number while it stays. */
function countBlocks(node: Node): number {
  if (node.isTextblock) return 1;
  let count = counts.get(node);
  if (count === undefined) {
    count = countBefore(node, node.childCount);
    counts.set(node, count);
  }
  return count;
}

function countBefore(parent: Node, index: number): number {
  let count = 0;
  for (let i = 0; i < index; i++) count += countBlocks(parent.child(i));
  return count;
}

export const isInBlock = (position: ResolvedPos): boolean => position.parent.isTextblock;

/**
 * The index of the block a position lies in, or of the first one behind it; the number of blocks when there is none. Asked for with
 * each key: so it counts, and makes no list of all blocks.
 */
export function blockIndexOf(position: ResolvedPos): number {
  const depth = isInBlock(position) ? position.depth - 1 : position.depth;
  let index = 0;
  for (let i = 0; i <= depth; i++) index += countBefore(position.node(i), position.index(i));
  return index;
}

/** Where the block with this index starts in the view, or null. Goes through the children before it and, in a table, through its blocks. */
export function placeOfBlock(doc: Node, index: number): PlacedNode | null {
  let [position, left] = [0, index];
  for (const child of doc.content.content) {
    const count = countBlocks(child);
    if (left < count) return placeIn(child, position, left);
    left -= count;
    position += child.nodeSize;
  }
  return null;
}

function placeIn(child: Node, position: number, index: number): PlacedNode | null {
  if (child.isTextblock) return { node: child, position };
  const inside = blocksIn(child)[index];
  return inside ? { node: inside.node, position: position + 1 + inside.position } : null;
}
