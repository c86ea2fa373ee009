import { NO_HASH } from "../../ledger/chain.ts";
import { decodeEntry } from "../../ledger/entry.ts";
import { encodeRun } from "../../ledger/run.ts";
import type { Hash } from "../../domain/ids.ts";
import type { RunEntry, StoredEnvelope } from "../../ledger/types.ts";

/** Contiguous rows of one log, the last of them signed, as one run; null when they are none or damaged on disk. */
export function packRun(rows: readonly StoredEnvelope[], prev: Hash | null): Uint8Array | null {
  const [first, last] = [rows[0], rows.at(-1)];
  const signature = last?.signature;
  if (first === undefined || !signature) return null;
  const entries: RunEntry[] = [];
  for (const row of rows) {
    const entry = decodeEntry(row.entry);
    if (entry === null) return null;
    entries.push(entry);
  }
  const { space, device, lane, seq } = first;
  return encodeRun({ space, device, lane, firstSeq: seq, prev: prev ?? NO_HASH, entries, signature });
}
