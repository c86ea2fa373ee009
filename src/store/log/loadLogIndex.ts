import { problem } from "../../domain/problem.ts";
import { StoreError } from "../storeError.ts";
import { gapOfRow } from "./gapRow.ts";
import { hashAt } from "./pieceRow.ts";
import { LogIndex } from "./logIndex.ts";
import { isGapRow, isPieceRow, isLogRow, type LogRow } from "./logRows.ts";
import type { LogTables } from "./logTables.ts";

/** Derives the index from the rows. Rejects with storeDamaged when they are not what this store writes. */
export async function loadLogIndex(tables: LogTables): Promise<LogIndex> {
  const index = new LogIndex();
  await tables.db.transaction("r", [tables.logs, tables.docs, tables.pieces, tables.gaps], async () => {
    const [logs, [lastDoc = 0]] = await Promise.all([
      tables.logs.toArray(),
      tables.docs.toCollection().reverse().limit(1).primaryKeys(),
    ]);
    index.setLastDoc(lastDoc);
    for (const row of await tables.gaps.toArray()) loadGap(index, row);
    await Promise.all(logs.map((log) => loadHead(tables, index, log)));
  });
  return index;
}

async function loadHead(tables: LogTables, index: LogIndex, log: unknown): Promise<void> {
  if (!isLogRow(log)) throw new StoreError(problem("storeDamaged", "log row"));
  const head = await newestRow(tables, log);
  // A log that was skipped into ends with its last gap until something behind it has come.
  const gap = index.gapsOf(log.id).at(-1);
  if (head !== undefined && !isPieceRow(head)) throw new StoreError(problem("storeDamaged", "piece"));
  const end = head && { seq: head.seq, hash: hashAt(head, head.entries.length - 1) };
  const last = gap && gap.to > (end?.seq ?? 0) ? { seq: gap.to, hash: gap.last } : end;
  if (!last) throw new StoreError(problem("storeDamaged", "piece"));
  const { id, space, device, lane } = log;
  index.setLog({ id, space, device, lane, ...last });
}

/** Rows come in order of log and seq. */
function loadGap(index: LogIndex, row: unknown): void {
  if (!isGapRow(row)) throw new StoreError(problem("storeDamaged", "gap row"));
  index.setGaps(row.log, [...index.gapsOf(row.log), gapOfRow(row)]);
}

function newestRow(tables: LogTables, log: LogRow): PromiseLike<unknown> {
  return tables.pieces.where("[log+seq]").between([log.id, 0], [log.id, Number.MAX_SAFE_INTEGER]).last();
}
