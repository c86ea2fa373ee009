import type { Block, Span } from "./block.ts";
import { PLAIN } from "./format.ts";

/** The format of a footnote's marker; its value is the note's id. */
export const NOTE_MARK = "fn";

/** The letter a marker is: what a reader of the bare text sees of it. */
export const NOTE_LETTER = "*";

const known = new WeakMap<Block, readonly string[]>();
const NONE: readonly string[] = [];

/** The notes that a block's markers point to, in reading order. A block keeps its object, so each with markers is walked once. */
export function notesIn(block: Block): readonly string[] {
  if (block.spans.every(({ format }) => format === PLAIN)) return NONE;
  const before = known.get(block);
  if (before) return before;
  const notes = block.spans.flatMap((span) => markedNote(span) ?? []);
  known.set(block, notes);
  return notes;
}

/**
 * The note that the markers in these letters point to, or null. Only the letter of markers is one: what somebody typed between two
 * markers made at one place can take on their format, and must be read as text all the same.
 */
export function markedNote({ text, format }: Span): string | null {
  const note = format.marks[NOTE_MARK];
  return typeof note === "string" && note !== "" && text.includes(NOTE_LETTER) ? note : null;
}
