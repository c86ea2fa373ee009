import type { Parallel, ParallelRow } from "../../../documents/languages/readParallel.ts";

/** Nothing is to be drawn anew: the words of a translated paragraph may be others, for they are the editor's to show. */
export const isSameParallel = (a: Parallel, b: Parallel): boolean =>
  a.rows.length === b.rows.length && a.rows.every((row, i) => isSameRow(row, b.rows[i]));

const isSameRow = (a: ParallelRow, b: ParallelRow | undefined): boolean =>
  b !== undefined &&
  a.pair === b.pair &&
  a.state === b.state &&
  a.source === b.source &&
  a.reason === b.reason &&
  a.check?.id === b.check?.id &&
  a.target?.id === b.target?.id &&
  (a.source !== null || a.target === b.target);
