import type { CellRef } from "./cell.ts";

/** The rows and columns of a table that are shown, in order, by id. */
export type TableShape = {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly hasHeader: boolean;
};

/** What a block is in the whole: at most one of the three is set. `key` is equal exactly when all of it is. */
export type Role = {
  readonly key: string;
  /** Set in a table's own block, whose text is the caption. */
  readonly table: TableShape | null;
  /** Set in a paragraph that stands in a cell. */
  readonly cell: CellRef | null;
  /** Set in a paragraph of a footnote: the note's id. */
  readonly note: string | null;
  /** The note's number, in its first paragraph; null when no marker points to it. */
  readonly number: number | null;
};

type Parts = Partial<Omit<Role, "key">>;

export function roleOf({ table = null, cell = null, note = null, number = null }: Parts): Role {
  return { key: JSON.stringify([table, cell, note, number]), table, cell, note, number };
}

/** A block of the text itself. */
export const PLAIN_ROLE: Role = roleOf({});
