import type { Axis, CellRef } from "./cell.ts";
import type { Flows } from "./flows.ts";
import type { TableShape } from "./role.ts";
import type { Standing } from "./standing.ts";
import type { Facet } from "./facets.ts";
import type { Segments } from "./textState.ts";

type Standings = Map<string, Standing>;

/** Rows and columns with text in them, per table. */
type Written = Readonly<Record<Axis, Set<string>>>;

/**
 * Decides which tables, rows and columns are shown. One that was removed stands as long as text stands in it, flagged; without
 * text it goes with its empty paragraphs. Changes the standings of cells and tables to say so.
 */
export function standTables(
  segments: Segments,
  homes: Facet<"homes">,
  flows: Flows,
  standings: Standings,
): ReadonlyMap<string, TableShape> {
  const shapes = new Map<string, TableShape>();
  const { byId } = segments;
  const written = findWritten(segments, flows, standings);
  for (const [id, { table }] of homes) {
    if (table === null || !byId.has(id)) continue;
    const text = written.get(id);
    if (standings.get(id) === "hidden" && !text) continue;
    if (standings.get(id) === "hidden") standings.set(id, "flagged");
    const shown = (axis: Axis) =>
      [...table[axis].values()].filter((line) => line.isOn || text?.[axis].has(line.id)).map((line) => line.id);
    const [rows, cols] = [shown("rows"), shown("cols")];
    if (rows.length > 0 && cols.length > 0) shapes.set(id, { rows, cols, hasHeader: table.hasHeader });
  }
  for (const [id, { cell }] of flows) {
    if (cell === null || standings.get(id) === "hidden") continue;
    const text = byId.get(id)?.length !== 0;
    if (!shapes.has(cell.table)) standings.set(id, "hidden");
    else if (text && standings.get(cell.table) === "flagged") standings.set(id, "flagged");
    else standInCell(homes, cell, written.get(cell.table), text, (standing) => standings.set(id, standing));
  }
  return shapes;
}

function findWritten({ byId }: Segments, flows: Flows, standings: Standings): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  for (const [id, { cell }] of flows) {
    if (cell === null || standings.get(id) === "hidden" || byId.get(id)?.length === 0) continue;
    const lines = written.get(cell.table) ?? { rows: new Set(), cols: new Set() };
    written.set(cell.table, lines);
    lines.rows.add(cell.row);
    lines.cols.add(cell.col);
  }
  return written;
}

function standInCell(
  homes: Facet<"homes">,
  { table, row, col }: CellRef,
  written: Written | undefined,
  hasText: boolean,
  stand: (standing: Standing) => void,
): void {
  const record = homes.get(table)?.table;
  const [isRowOn, isColOn] = [record?.rows.get(row)?.isOn ?? false, record?.cols.get(col)?.isOn ?? false];
  if (isRowOn && isColOn) return;
  const isShown = (isRowOn || written?.rows.has(row)) && (isColOn || written?.cols.has(col));
  if (!isShown) stand("hidden");
  else if (hasText) stand("flagged");
}
