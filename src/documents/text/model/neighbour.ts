import { indexOfBlock, type Layout } from "./layout.ts";

/** The next block on that side, in reading order; the empty paragraph of a cell that is not in the document is none. Null at the end. */
export function neighbourOf(layout: Layout, id: string, step: 1 | -1): string | null {
  const here = indexOfBlock(layout, id);
  if (here < 0) return null;
  for (let at = here + step; at >= 0 && at < layout.blocks.length; at += step) {
    const block = layout.blocks[at];
    if (block && block.parts.length > 0) return block.id;
  }
  return null;
}
