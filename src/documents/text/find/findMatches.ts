import type { Block } from "../model/block.ts";
import { type Folded, type Folding, foldLetters } from "./foldLetters.ts";

export type FindQuery = Folding & { readonly text: string; readonly isWholeWord: boolean };

/** Where the words that were looked for stand: offsets (UTF-16 code units) in a block. */
export type Match = { readonly block: string; readonly from: number; readonly to: number };

const WORD = /[\p{L}\p{N}\p{M}_]/u;

type Stretch = { readonly from: number; readonly to: number };

/** What holds the text stays the same object as long as the text does: a block of the model, or a node of the view. */
export type Finder = (holder: object, text: string) => readonly Stretch[];

/** Finds in one text after another. A text is searched again only when its holder is another one. */
export function createFinder(query: FindQuery): Finder {
  const wanted = foldLetters(query.text, query).text;
  const found = new WeakMap<object, readonly Stretch[]>();
  return (holder, text) => {
    const known = found.get(holder) ?? (wanted === "" ? [] : stretchesIn(text, wanted, query));
    found.set(holder, known);
    return known;
  };
}

export function findMatches(blocks: readonly Block[], finder: Finder): readonly Match[] {
  return blocks.flatMap((block) => finder(block, block.text).map(({ from, to }) => ({ block: block.id, from, to })));
}

function stretchesIn(text: string, wanted: string, query: FindQuery): readonly Stretch[] {
  const folded = foldLetters(text, query);
  const matches: Stretch[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0; ) {
    const match = { from: folded.starts[at] ?? 0, to: folded.ends[at + wanted.length - 1] ?? 0 };
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

function isWord(text: string, { from, to }: Stretch): boolean {
  return beginsWord(text, from) && !WORD.test([...text.slice(to, to + 2)][0] ?? "");
}

/** No letter stands before this offset (UTF-16 code units). */
export const beginsWord = (text: string, at: number): boolean =>
  !WORD.test([...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "");
