import { type Arranged, arrangeNotes, numberMarkers } from "./arrange.ts";
import type { Block } from "./block.ts";
import { arrangerOf, flowTexts, notesOf } from "./flowTexts.ts";
import { notesIn } from "./notes.ts";
import type { Pool } from "./poolOf.ts";
import type { Next } from "./reshapeLayout.ts";

export type RenewedNotes = { readonly arranged: readonly Arranged[]; readonly numbers: ReadonlyMap<string, number> };

/**
 * The notes put together anew, or null when they stay as they are: none of them is otherwise, and the text points to them in the order it
 * did. `changed`: the blocks of the text that came or went; `text`: all that it has now.
 */
export function renewNotes(
  next: Next,
  { end, hasNotes }: Pool,
  changed: readonly Block[],
  text: () => readonly Block[],
): RenewedNotes | null {
  const { segments, phases, change, compose } = next;
  if (!hasNotes && changed.every((block) => notesIn(block).length === 0)) return null;
  const shown = text();
  const numbers = numbersIn(shown, shown.length);
  if (!hasNotes && isSameOrder(numbers, numbersIn(change.layout.blocks, end))) return null;
  const texts = flowTexts(segments, phases, ({ note }) => note !== null);
  const arranged = arrangeNotes(arrangerOf(texts, phases, compose), notesOf(texts, phases.places), numbers);
  return { arranged, numbers };
}

function numbersIn(blocks: readonly Block[], end: number): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let index = 0; index < end; index++) {
    const block = blocks[index];
    if (block) numberMarkers(block, numbers);
  }
  return numbers;
}

function isSameOrder(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([note, number]) => b.get(note) === number);
}
