import * as Y from "yjs";
import type { Axis } from "./cell.ts";
import { asText } from "./untrusted.ts";

/** A row or column; `isOn` is false when it was removed, or its making undone. */
export type Line = { readonly id: string; readonly isOn: boolean };

/** What the record of a table says, in the order of its tokens. Removed lines are in it too. */
export type TableRecord = Readonly<Record<Axis, ReadonlyMap<string, Line>>> & { readonly hasHeader: boolean };

/** A forged table of a million cells must not be drawn; lines past these count as not there, and their text shows outside. */
const MOST: Readonly<Record<Axis, number>> = { rows: 500, cols: 30 };

export const stateKey = (axis: Axis, id: string): string => `${axis}:${id}`;
export const placeKey = (axis: Axis, id: string): string => `${axis}:${id}:at`;

/** The tokens of an axis as they lie in the record, or null. */
export function tokensOf(map: Y.Map<unknown>, axis: Axis): Y.Array<unknown> | null {
  const tokens = map.get(axis);
  return tokens instanceof Y.Array ? tokens : null;
}

/** Null when the record is not one of a table. */
export function readTable(map: Y.Map<unknown>): TableRecord | null {
  const [rows, cols] = [tokensOf(map, "rows"), tokensOf(map, "cols")];
  if (!rows || !cols) return null;
  return {
    rows: readAxis(map, "rows", rows),
    cols: readAxis(map, "cols", cols),
    hasHeader: map.get("header") === true,
  };
}

function readAxis(map: Y.Map<unknown>, axis: Axis, tokens: Y.Array<unknown>): ReadonlyMap<string, Line> {
  const indexes = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (typeof token === "string" && !indexes.has(token)) indexes.set(token, at);
  });
  const placed = [...indexes]
    .filter(([token]) => isLineId(token))
    .map(([id, born]) => ({ id, at: indexes.get(movedTo(map, axis, id)) ?? born, born }))
    .sort((a, b) => a.at - b.at || a.born - b.born);
  const lines = placed.map(({ id }) => ({ id, isOn: map.get(stateKey(axis, id)) === "on" }));
  return new Map(lines.slice(0, MOST[axis]).map((line) => [line.id, line]));
}

/** The token a line was moved to; one that names another line does not count. */
function movedTo(map: Y.Map<unknown>, axis: Axis, id: string): string {
  const token = asText(map.get(placeKey(axis, id)));
  return token?.startsWith(`${id}~`) ? token : id;
}

const isLineId = (token: string) => token !== "" && !/[~/]/.test(token);
