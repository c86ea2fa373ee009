import type { Hash } from "../../domain/ids.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import type { LogTables } from "./logTables.ts";
import { readPieces } from "./readPieces.ts";
import type { Append, HeldHash } from "./stageAppends.ts";

/** Hashes of what is held already and offered again: in each log, everything between the first and the last of these. */
export async function readHeldHashes(tables: LogTables, index: LogIndex, calls: readonly Append[]): Promise<HeldHash> {
  const hashes = new Map<string, Hash>();
  for (const [log, { fromSeq, toSeq }] of repeatedRanges(index, calls)) {
    for await (const envelopes of readPieces(tables, index, log, { fromSeq, toSeq })) {
      for (const { seq, hash } of envelopes) hashes.set(`${log.id} ${seq}`, hash);
    }
  }
  return (log, seq) => hashes.get(`${log.id} ${seq}`);
}

function repeatedRanges(index: LogIndex, calls: readonly Append[]) {
  const ranges = new Map<KnownLog, { fromSeq: number; toSeq: number }>();
  for (const { space, device, lane, seq } of calls.flat()) {
    const log = index.log(space, device, lane);
    if (log === undefined || !Number.isSafeInteger(seq) || seq < 1 || seq > log.seq) continue;
    const range = ranges.get(log) ?? { fromSeq: seq, toSeq: seq };
    ranges.set(log, { fromSeq: Math.min(range.fromSeq, seq), toSeq: Math.max(range.toSeq, seq) });
  }
  return ranges;
}
