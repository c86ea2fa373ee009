import type { ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Aligned at the end, in figures of one width. */
  readonly isNumeric?: boolean;
  readonly isSortable?: boolean;
  /** Of its cells in a long table, whose columns must not move while it is scrolled, as CSS ("9rem"). Columns without share the rest. */
  readonly width?: string;
}

export interface Sorting {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}
