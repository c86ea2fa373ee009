import type { Axis } from "../../model/cell.ts";
import type { RecordMap } from "../../model/roots.ts";
import { placeKey, tokensOf } from "../../model/tableRecord.ts";

/** The index among the tokens of an axis for what is to come directly behind a line (null = before all). */
export function lineIndexBehind(record: RecordMap, axis: Axis, previous: string | null): number {
  if (previous === null) return 0;
  const tokens = tokensOf(record, axis)?.toArray() ?? [];
  const moved = tokens.indexOf(record.get(placeKey(axis, previous)));
  return (moved >= 0 ? moved : tokens.indexOf(previous)) + 1;
}
