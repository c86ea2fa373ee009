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

/** The index of the first block that starts at or behind a position; the number of blocks when there is none. */
export function blockIndexFrom(doc: Node, position: number): number {
  const placed = blocksIn(doc);
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.position ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const isInBlock = (position: ResolvedPos): boolean => position.parent.isTextblock;

/** The index of the block a position lies in, or of the first one behind it. */
export function blockIndexOf(position: ResolvedPos): number {
  const { doc } = position;
  return blockIndexFrom(doc, isInBlock(position) ? position.before() : position.pos);
}
