import type { Block } from "../text/model/block.ts";

/** The name under which a paragraph is paired with those of other languages: the segment that its original began with. */
export type PairOf = (block: Block) => string;

/**
 * Names the paragraphs of a text for pairing. A paragraph of the original is its own; of two that say they translate the same one (two
 * people put it in while apart) the first does, and the other stands by itself.
 */
export function pairsOf(blocks: readonly Block[]): PairOf {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, pairId } of blocks) {
    const wanted = pairId ?? id;
    let pair = taken.has(wanted) ? id : wanted;
    // Only a forged text has an id that another paragraph names; no stored block has one that begins so.
    while (taken.has(pair)) pair = `=${pair}`;
    taken.add(pair);
    pairs.set(id, pair);
  }
  return ({ id }) => pairs.get(id) ?? id;
}
