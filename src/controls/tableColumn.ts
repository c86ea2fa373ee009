import type { ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Aligned at the end, in figures of one width. */
  readonly isNumeric?: boolean;
  readonly isSortable?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}
