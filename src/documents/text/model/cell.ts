/** Where a paragraph stands in a table: ids of the table's block, of the row and of the column. */
export type CellRef = { readonly table: string; readonly row: string; readonly col: string };

/** The two ways a table is divided; the names under which their tokens lie in its record. */
export type Axis = "rows" | "cols";

/** As it is stored, and the name of the cell among all others. */
export const cellName = ({ table, row, col }: CellRef): string => `${table}/${row}/${col}`;

/** Null for what names no cell. */
export function readCell(value: unknown): CellRef | null {
  if (typeof value !== "string") return null;
  const [table, row, col, ...more] = value.split("/");
  return table && row && col && more.length === 0 ? { table, row, col } : null;
}

/** Names of a table's row and column among what a deletion may have been about. */
export const lineName = (table: string, axis: Axis, id: string): string =>
  axis === "rows" ? `${table}/${id}/` : `${table}//${id}`;

/** The id of the empty paragraph that is shown in a cell without one. No stored block has such an id. */
export const emptyCellId = (cell: CellRef): string => `=${cellName(cell)}`;
