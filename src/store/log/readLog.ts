import type { StoredEnvelope } from "../../ledger/types.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import type { LogTables } from "./logTables.ts";
import { readPieces } from "./readPieces.ts";

/** Entries of a log from `fromSeq` on, at most `limit`. */
export async function readLog(
  tables: LogTables,
  index: LogIndex,
  log: KnownLog,
  range: { readonly fromSeq: number; readonly limit: number },
): Promise<readonly StoredEnvelope[]> {
  const toSeq = Math.min(log.seq, range.fromSeq + range.limit - 1);
  const envelopes: StoredEnvelope[] = [];
  for await (const some of readPieces(tables, index, log, { fromSeq: range.fromSeq, toSeq })) envelopes.push(...some);
  return envelopes;
}

/** Without the entries at the end that no signature covers yet: a peer could not check them. */
export function upToSignature(envelopes: readonly StoredEnvelope[]): readonly StoredEnvelope[] {
  return envelopes.slice(0, envelopes.findLastIndex((envelope) => envelope.signature !== null) + 1);
}
