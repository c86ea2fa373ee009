import { foldText } from "../../../domain/foldText.ts";
import type { Block } from "../model/block.ts";
import { beginsWord, createFinder } from "./findMatches.ts";

/** Words around a name that was found, each part as it stands in the text. */
export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}
export interface NamePlace {
  readonly block: string;
  /** Which paragraph of the draft, from 1, as the draft counts them; null for a heading. */
  readonly paragraph: number | null;
  /** False when only words of the name stand there: it may be somebody else. */
  readonly isWhole: boolean;
  readonly excerpt: Excerpt;
}
/** Finds a name in a text. Give it a holder that stays the same as long as the text does. */
export type NameFinder = (holder: object, text: string) => Omit<NamePlace, "block" | "paragraph"> | null;

/** Initials and particles would be found everywhere. */
const SHORTEST = 3;
/** A word as long as this is also found with another ending: Kowalska, Kowalskiej. */
const WITH_ENDING = 5;
const AROUND = 36;
const LETTERS = /[\p{L}\p{M}\p{N}'’ʼ-]+/gu;
const LAST_VOWEL = /[\p{L}\p{M}]$/u;
const VOWEL = /^[aeiouyąęóаеєиіїоуюя]$/i;

/** By the whole name as it is written, or by any word of it, whatever its case, marks and ending. */
export function createNameFinder(name: string): NameFinder {
  const loose = { matchCase: false, isWholeWord: false, isFolded: true };
  const whole = createFinder({ ...loose, text: name.trim() });
  const stems = (name.match(LETTERS) ?? []).filter((word) => word.length >= SHORTEST).map(stemOf);
  const words = stems.map((text) => createFinder({ ...loose, text }));
  const signs = [name.trim(), ...stems].map(foldText).filter((sign) => sign !== "");
  return (holder, text) => {
    // Where to the letter it stands is dear to find out, and most paragraphs name nobody.
    const folded = foldText(text);
    if (!signs.some((sign) => folded.includes(sign))) return null;
    const begins = ({ from }: { readonly from: number }): boolean => beginsWord(text, from);
    const named = whole(holder, text).find(begins);
    const [first] = words.flatMap((find) => find(holder, text).filter(begins)).sort((a, b) => a.from - b.from);
    const match = named ?? first;
    return match ? { isWhole: named !== undefined, excerpt: excerptOf(text, match.from, match.to) } : null;
  };
}

/** Where a name stands in a draft: one place a block, in the order of the text. */
export function findName(blocks: readonly Block[], find: NameFinder): readonly NamePlace[] {
  let paragraphs = 0;
  return blocks.flatMap((block) => {
    const isHeading = block.kind === "heading";
    if (!isHeading && block.text.trim() !== "") paragraphs++;
    const found = find(block, block.text);
    return found ? [{ block: block.id, paragraph: isHeading ? null : paragraphs, ...found }] : [];
  });
}

function stemOf(word: string): string {
  const last = word.match(LAST_VOWEL)?.[0].normalize("NFC") ?? "";
  return word.length >= WITH_ENDING && VOWEL.test(last) ? word.slice(0, -1) : word;
}

/** To the end of the word that was found, and some words on both sides. */
function excerptOf(text: string, from: number, to: number): Excerpt {
  const end = to + (/^[\p{L}\p{M}]*/u.exec(text.slice(to))?.[0].length ?? 0);
  const head = text.slice(0, from);
  const tail = text.slice(end);
  const before = head.length <= AROUND ? head : `…${head.slice(-AROUND).replace(/^\S*/u, "")}`;
  const after = tail.length <= AROUND ? tail : `${tail.slice(0, AROUND).replace(/\S*$/u, "")}…`;
  return { before, found: text.slice(from, end), after };
}
