import type { Block } from "./block.ts";
import { type CellRef, cellName } from "./cell.ts";
import { noteName } from "./flows.ts";
import type { Chain } from "./joins.ts";
import { notesIn } from "./notes.ts";
import { PLAIN_ROLE, type Role, roleOf, type TableShape } from "./role.ts";
import type { Segment } from "./segment.ts";

/** A paragraph where it is shown; `chain` is null for the empty one of a cell that has none. */
export type Arranged = { readonly chain: Chain | null; readonly block: Block };

export type Arranger = {
  /** The paragraphs of a cell or note, by the name of the flow, in natural order; undefined for none. */
  readonly chainsOf: (flow: string) => readonly Chain[] | undefined;
  readonly shapes: ReadonlyMap<string, TableShape>;
  readonly compose: (parts: readonly Segment[], role: Role) => Block;
};

/** A paragraph of the text itself, and behind one that is a table its cells row by row. */
export function arrangeMain(arranger: Arranger, chain: Chain): readonly Arranged[] {
  const { shapes, compose } = arranger;
  const id = chain.parts[0]?.id ?? "";
  const table = shapes.size > 0 ? shapes.get(id) : undefined;
  const block = compose(chain.parts, table ? roleOf({ table }) : PLAIN_ROLE);
  return table ? [{ chain, block }, ...arrangeCells(arranger, id, table)] : [{ chain, block }];
}

function arrangeCells({ chainsOf, compose }: Arranger, table: string, { rows, cols }: TableShape): readonly Arranged[] {
  return rows.flatMap((row) =>
    cols.flatMap((col) => {
      const cell: CellRef = { table, row, col };
      const role = roleOf({ cell });
      const chains = chainsOf(cellName(cell)) ?? [null];
      return chains.map((chain) => ({ chain, block: compose(chain?.parts ?? [], role) }));
    }),
  );
}

/** Gives the notes that the markers of this block point to the next numbers, those that have none. */
export function numberMarkers(block: Block, numbers: Map<string, number>): void {
  for (const note of notesIn(block)) if (!numbers.has(note)) numbers.set(note, numbers.size + 1);
}

/**
 * The notes that markers point to by number, a note's own markers being counted as it comes; then those without a marker, in the order
 * of `notes`. Adds to the numbers.
 */
export function arrangeNotes(
  { chainsOf, compose }: Arranger,
  notes: readonly string[],
  numbers: Map<string, number>,
): readonly Arranged[] {
  const arranged: Arranged[] = [];
  const left = new Set(notes);
  const putNote = (note: string, number: number | null) => {
    left.delete(note);
    for (const [i, chain] of (chainsOf(noteName(note)) ?? []).entries()) {
      const block = compose(chain.parts, roleOf({ note, number: i === 0 ? number : null }));
      arranged.push({ chain, block });
      numberMarkers(block, numbers);
    }
  };
  // Grows while it is walked: a note may hold markers too.
  for (const [note, number] of numbers) putNote(note, number);
  for (const note of notes) {
    if (left.has(note)) putNote(note, numbers.get(note) ?? null);
  }
  for (const [note, number] of numbers) {
    if (left.has(note)) putNote(note, number);
  }
  return arranged;
}
