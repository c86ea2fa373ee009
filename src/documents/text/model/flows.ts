import { type CellRef, cellName, lineName } from "./cell.ts";
import type { Facet } from "./facets.ts";
import type { Segments } from "./textState.ts";

/** What is read in one go: one cell of a table or one footnote. All else is the text itself and has no flow. */
export type Flow = {
  readonly name: string;
  readonly cell: CellRef | null;
  readonly note: string | null;
  /** What a deletion may have been about that took this text too: the table, the row, the column, the note. */
  readonly containers: readonly string[];
};

/** The flow of each segment outside the text itself. */
export type Flows = ReadonlyMap<string, Flow>;

export const noteName = (note: string): string => `fn:${note}`;

/** Where each segment belongs, by its own record: a cell that is not there puts its paragraph into the text. */
export function readFlows({ byId }: Segments, homes: Facet<"homes">): Flows {
  const flows = new Map<string, Flow>();
  const byName = new Map<string, Flow>();
  for (const [id, { table, cell, note }] of homes) {
    // A table stands in the text itself, never in a cell, so that no ring can come about.
    if (table !== null || !byId.has(id)) continue;
    const isInCell = cell !== null && byId.has(cell.table) && hasCell(homes, cell);
    const made = isInCell ? cellFlow(cell) : note !== null ? noteFlow(note) : null;
    if (made === null) continue;
    const flow = byName.get(made.name) ?? made;
    byName.set(flow.name, flow);
    flows.set(id, flow);
  }
  return flows;
}

function hasCell(homes: Facet<"homes">, { table, row, col }: CellRef): boolean {
  const record = homes.get(table)?.table;
  return record ? record.rows.has(row) && record.cols.has(col) : false;
}

function cellFlow(cell: CellRef): Flow {
  const { table, row, col } = cell;
  const containers = [table, lineName(table, "rows", row), lineName(table, "cols", col)];
  return { name: cellName(cell), cell, note: null, containers };
}

const noteFlow = (note: string): Flow => ({ name: noteName(note), cell: null, note, containers: [noteName(note)] });
