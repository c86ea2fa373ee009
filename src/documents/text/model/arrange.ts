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
  readonly main: readonly Chain[];
  /** The paragraphs of each cell and note, by the name of the flow, in natural order. */
  readonly flows: ReadonlyMap<string, readonly Chain[]>;
  readonly shapes: ReadonlyMap<string, TableShape>;
  readonly notes: readonly string[];
  readonly compose: (parts: readonly Segment[], role: Role) => Block;
};

export type Arrangement = { readonly arranged: readonly Arranged[]; readonly numbers: ReadonlyMap<string, number> };

/** The last phase of the layout: the text in natural order, cells behind their table row by row, notes at the end by number. */
export function arrange(arranger: Arranger): Arrangement {
  const { main, shapes, compose } = arranger;
  const arranged: Arranged[] = [];
  const numbers = new Map<string, number>();
  const put = (chain: Chain | null, role: Role) => {
    const block = compose(chain?.parts ?? [], role);
    arranged.push({ chain, block });
    for (const note of notesIn(block)) {
      if (!numbers.has(note)) numbers.set(note, numbers.size + 1);
    }
  };
  for (const chain of main) {
    const id = chain.parts[0]?.id ?? "";
    const table = shapes.size > 0 ? shapes.get(id) : undefined;
    put(chain, table ? roleOf({ table }) : PLAIN_ROLE);
    if (table) putCells(arranger, id, table, put);
  }
  putNotes(arranger, numbers, put);
  return { arranged, numbers };
}

type Put = (chain: Chain | null, role: Role) => void;

function putCells({ flows }: Arranger, table: string, { rows, cols }: TableShape, put: Put): void {
  for (const row of rows) {
    for (const col of cols) {
      const cell: CellRef = { table, row, col };
      const role = roleOf({ cell });
      for (const chain of flows.get(cellName(cell)) ?? [null]) put(chain, role);
    }
  }
}

/** The notes that markers point to by number, a note's own markers being counted as it comes; then those without a marker. */
function putNotes({ flows, notes }: Arranger, numbers: Map<string, number>, put: Put): void {
  const left = new Set(notes);
  const putNote = (note: string, number: number | null) => {
    left.delete(note);
    for (const [i, chain] of (flows.get(noteName(note)) ?? []).entries()) {
      put(chain, roleOf({ note, number: i === 0 ? number : null }));
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
}
