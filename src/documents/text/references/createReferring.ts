import type { Block } from "../model/block.ts";
import { referencesIn } from "../model/references.ts";
import { sharedEnds } from "../model/sharedEnds.ts";

/** Finds the blocks that hold references, in no order. Of a layout that follows another only what is otherwise is looked at. */
export function createReferring(): (blocks: readonly Block[]) => ReadonlySet<Block> {
  const referring = new Set<Block>();
  let known: readonly Block[] = [];
  return (blocks) => {
    if (blocks === known) return referring;
    const { start, end } = sharedEnds(known, blocks);
    for (const block of known.slice(start, known.length - end)) referring.delete(block);
    for (const block of blocks.slice(start, blocks.length - end)) {
      if (referencesIn(block).length > 0) referring.add(block);
    }
    known = blocks;
    return referring;
  };
}
