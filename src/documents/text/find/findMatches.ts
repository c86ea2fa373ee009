import type { Block } from "../model/block.ts";
import { type Folded, type Folding, foldLetters } from "./foldLetters.ts";

export type FindQuery = Folding & { readonly text: string; readonly isWholeWord: boolean };

/** Where the words that were looked for stand: offsets (UTF-16 code units) in a block. */
export type Match = { readonly block: string; readonly from: number; readonly to: number };

const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** Finds in the blocks of one text. A block is searched again only when it has changed. */
export function createFinder(query: FindQuery): (blocks: readonly Block[]) => readonly Match[] {
  const wanted = foldLetters(query.text, query).text;
  const found = new WeakMap<Block, readonly Match[]>();
  const findIn = (block: Block): readonly Match[] => {
    const known = found.get(block) ?? matchesIn(block, wanted, query);
    found.set(block, known);
    return known;
  };
  return (blocks) => (wanted === "" ? [] : blocks.flatMap(findIn));
}

function matchesIn({ id, text }: Block, wanted: string, query: FindQuery): readonly Match[] {
  const folded = foldLetters(text, query);
  const matches: Match[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0; ) {
    const match = { block: id, from: folded.starts[at] ?? 0, to: folded.ends[at + wanted.length - 1] ?? 0 };
    const isFound = isWhole(folded, at, wanted.length) && (!query.isWholeWord || isWord(text, match));
    if (isFound) matches.push(match);
    at = folded.text.indexOf(wanted, at + (isFound ? wanted.length : 1));
  }
  return matches;
}

/** Neither end lies inside a character that folds to several letters. */
function isWhole({ starts }: Folded, at: number, length: number): boolean {
  return starts[at] !== starts[at - 1] && starts[at + length] !== starts[at + length - 1];
}

function isWord(text: string, { from, to }: Match): boolean {
  return !WORD.test([...text.slice(0, from)].at(-1) ?? "") && !WORD.test([...text.slice(to, to + 2)][0] ?? "");
}
