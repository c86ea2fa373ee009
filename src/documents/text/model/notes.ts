import type { Block } from "./block.ts";

/** The format of a footnote's marker; its value is the note's id. */
export const NOTE_MARK = "fn";

/** The letter a marker is: what a reader of the bare text sees of it. */
export const NOTE_LETTER = "*";

const known = new WeakMap<Block, readonly string[]>();

/** The notes that a block's markers point to, in reading order. A block keeps its object, so each is walked once. */
export function notesIn(block: Block): readonly string[] {
  const before = known.get(block);
  if (before) return before;
  const notes = block.spans.flatMap(({ format }) => noteOf(format.marks) ?? []);
  known.set(block, notes);
  return notes;
}

/** The note a letter with these formats points to, or null. */
export function noteOf(marks: Readonly<Record<string, unknown>>): string | null {
  const note = marks[NOTE_MARK];
  return typeof note === "string" && note !== "" ? note : null;
}
