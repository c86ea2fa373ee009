import type { Block, Span } from "./block.ts";
import { PLAIN } from "./format.ts";
import { asText, fieldOf } from "./untrusted.ts";

/** The format of a reference to a paragraph of the same text. */
export const REFERENCE_MARK = "ref";

/** The letter a reference is: what a reader of the bare text sees of it. */
export const REFERENCE_LETTER = "§";

/** `to`: the segment that the paragraph began with, so that it is found wherever that is shown. `words`: how the paragraph began then. */
export type Reference = { readonly to: string; readonly words: string };

/** More words than this are never shown of one. */
const LONGEST_WORDS = 80;

/** A reference as it is stored, or null for junk. */
export function readReference(value: unknown): Reference | null {
  const to = asText(fieldOf(value, "to"));
  if (to === null || to === "") return null;
  return { to, words: (asText(fieldOf(value, "words")) ?? "").slice(0, LONGEST_WORDS) };
}

/**
 * What the reference letters among these letters point to, or null when there is none. Only that letter is a reference: others that
 * took on its format are read as text all the same.
 */
export function referenceOf({ text, format }: Span): Reference | null {
  if (!Object.hasOwn(format.marks, REFERENCE_MARK) || !text.includes(REFERENCE_LETTER)) return null;
  return readReference(format.marks[REFERENCE_MARK]);
}

const known = new WeakMap<Block, readonly Reference[]>();
const NONE: readonly Reference[] = [];

/** The references in a block, in reading order. A block keeps its object, so each with looks is walked once. */
export function referencesIn(block: Block): readonly Reference[] {
  if (block.spans.every(({ format }) => format === PLAIN)) return NONE;
  const before = known.get(block);
  if (before) return before;
  const references = block.spans.flatMap((span) => referenceOf(span) ?? []);
  known.set(block, references);
  return references;
}

/** True when one of the letters from `from` up to `to` is a reference. */
export function holdsReference(block: Block, from: number, to: number): boolean {
  if (referencesIn(block).length === 0) return false;
  let start = 0;
  return block.spans.some((span) => {
    const here = span.text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += span.text.length;
    return here.includes(REFERENCE_LETTER) && referenceOf(span) !== null;
  });
}
