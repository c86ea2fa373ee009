import { problem } from "../../domain/problem.ts";
import { StoreError } from "../storeError.ts";
import type { KnownLog } from "./logIndex.ts";
import { isPieceRow, type PieceRow } from "./logRows.ts";
import type { LogTables } from "./logTables.ts";
import { piecesFrom } from "./readPieces.ts";

/** The pieces that hold anything from `from` to `to`, in order. */
export async function piecesOfStretch(tables: LogTables, log: KnownLog, from: number, to: number): Promise<PieceRow[]> {
  const rows: readonly unknown[] = await piecesFrom(tables, log, Math.max(from, 1), undefined)
    .until((row) => isPieceRow(row) && row.seq >= to, true)
    .toArray();
  return rows.flatMap((row) => {
    if (!isPieceRow(row)) throw new StoreError(problem("storeDamaged", "piece"));
    return row.seq - row.entries.length + 1 <= to ? [row] : [];
  });
}

/** What stays of a piece without its entries `from` to `to`: nothing, one end, or both. */
export function cutPiece(row: PieceRow, from: number, to: number): PieceRow[] {
  const first = row.seq - row.entries.length + 1;
  const parts = [partOf(row, 0, from - first), partOf(row, to + 1 - first, row.entries.length)];
  return parts.flatMap((part) => part ?? []);
}

function partOf(row: PieceRow, start: number, end: number): PieceRow | null {
  const [from, to] = [Math.max(start, 0), Math.min(end, row.entries.length)];
  if (from >= to) return null;
  const { hashes, entries, sigs, cuts, ...rest } = row;
  return {
    ...rest,
    seq: row.seq - (entries.length - to),
    hashes: hashes.slice(32 * from, 32 * to),
    entries: entries.slice(from, to),
    sigs: sigs.slice(from, to),
    ...(cuts ? { cuts: cuts.slice(from, to) } : {}),
  };
}

/** The same piece with a signature over its last entry; one that has any stays as it is. */
export function signPiece(row: PieceRow, signature: Uint8Array): PieceRow {
  const sigs = row.sigs.map((held, place) => (place === row.sigs.length - 1 ? (held ?? signature) : held));
  return { ...row, sigs };
}
