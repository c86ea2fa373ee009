import type { Hash } from "../../domain/ids.ts";
import { type Problem, problem } from "../../domain/problem.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { NO_HASH } from "../../ledger/chain.ts";
import type { Bridge } from "../../ledger/fold/foldBody.ts";
import { type Gap, hashInGaps, type PruneOrder, replaceFolds, widenGaps } from "../../ledger/prune.ts";
import { ownsBuffer } from "../ownsBuffer.ts";
import { rowOfGap } from "./gapRow.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import type { PieceRow } from "./logRows.ts";
import type { LogTables } from "./logTables.ts";
import { hashAt } from "./pieceRow.ts";
import { cutPiece, piecesOfStretch, signPiece } from "./piecesOfStretch.ts";

/**
 * Forgets what a fold has replaced, in one transaction: the pieces, what takes their place, and nothing of the rest.
 * Rejects when the transaction failed; then nothing was written and the index is as before.
 */
export async function commitPrune(
  tables: LogTables,
  index: LogIndex,
  order: PruneOrder,
): Promise<Result<void, Problem>> {
  const log = index.log(order.space, order.device, "content");
  if (log === undefined || order.by.seq > log.seq) return err(problem("unknown", "fold"));
  const { db, pieces, gaps } = tables;
  let after = index.gapsOf(log.id);
  try {
    await db.transaction("rw", [pieces, gaps], async () => {
      const [fold] = await piecesOfStretch(tables, log, order.by.seq, order.by.seq);
      if (!fold || hashIn(fold, order.by.seq) !== order.by.hash) throw new Refused("fold");
      for (const stretch of order.stretches) {
        await pruneStretch(tables, log, after, order.by.seq, stretch);
        after = widenGaps(after, { ...stretch, folds: [order.by.seq] });
      }
      after = replaceFolds(after, order);
      await gaps.where("[log+from]").between([log.id, 0], [log.id, Number.MAX_SAFE_INTEGER]).delete();
      await gaps.bulkAdd(after.map((gap) => rowOfGap(log.id, gap)));
    });
  } catch (error) {
    if (error instanceof Refused) return err(problem("unknown", error.message));
    throw error;
  }
  index.setGaps(log.id, after);
  return ok(undefined);
}

/** Thrown inside the transaction, so that it takes back what was done before. */
class Refused extends Error {}

async function pruneStretch(
  { pieces, ...tables }: LogTables,
  log: KnownLog,
  gaps: readonly Gap[],
  foldSeq: number,
  { from, to, before, last, signature }: Bridge,
): Promise<void> {
  if (from < 1 || to < from || to >= foldSeq || (signature && !ownsBuffer(signature))) throw new Refused("stretch");
  // Inside a gap there is nothing left to compare with, and nothing to forget.
  if (gaps.some((gap) => gap.from <= from && to <= gap.to)) return;
  const rows = await piecesOfStretch({ pieces, ...tables }, log, from - 1, to);
  const fits = (seq: number, hash: Hash): boolean => {
    const held = hashOf(rows, gaps, seq);
    return held === hash || held === "unknown";
  };
  if (!fits(from - 1, before) || !fits(to, last)) throw new Refused("stretch");
  const touched = rows.filter((row) => row.seq >= from);
  const kept = touched.flatMap((row) => cutPiece(row, from, to));
  for (const row of touched) await pieces.delete([row.log, row.seq]);
  const end = [...kept, ...rows].find((row) => row.seq === from - 1);
  const signed = end && signature ? [signPiece(end, signature)] : [];
  for (const row of [...kept, ...signed]) await pieces.put(row);
}

function hashOf(rows: readonly PieceRow[], gaps: readonly Gap[], seq: number): Hash | "unknown" | null {
  if (seq === 0) return NO_HASH;
  const row = rows.find((one) => firstSeq(one) <= seq && seq <= one.seq);
  return row ? hashIn(row, seq) : hashInGaps(gaps, seq);
}

const firstSeq = (row: PieceRow): number => row.seq - row.entries.length + 1;
const hashIn = (row: PieceRow, seq: number): Hash => hashAt(row, seq - firstSeq(row));
