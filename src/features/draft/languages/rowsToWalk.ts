import type { ParallelRow, ParallelState } from "../../../documents/languages/readParallel.ts";

/** What somebody who brings a translation up to date goes through. */
export const OPEN_STATES: readonly ParallelState[] = ["behind", "missing", "extra", "untranslated"];

export const isOpenRow = ({ state }: Pick<ParallelRow, "state">): boolean => OPEN_STATES.includes(state);

/** Names a row among the others for as long as its paragraphs stand: two that are extra can have one pair. */
export const rowKey = ({ pair, target }: Pick<ParallelRow, "pair" | "target">): string =>
  target?.id ?? `missing ${pair}`;

/** The next open row behind or before the one with this key (null: none), around the end; null when there is none at all. */
export function nextOpenRow(rows: readonly ParallelRow[], from: string | null, step: 1 | -1): ParallelRow | null {
  const at = rows.findIndex((row) => rowKey(row) === from);
  const count = rows.length;
  const start = at >= 0 ? at : step > 0 ? -1 : count;
  for (let i = 1; i <= count; i++) {
    const row = rows[(((start + step * i) % count) + count) % count];
    if (row && isOpenRow(row)) return row;
  }
  return null;
}
