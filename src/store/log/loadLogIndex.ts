import { problem } from "../../domain/problem.ts";
import { StoreError } from "../storeError.ts";
import { hashAt } from "./pieceRow.ts";
import { LogIndex } from "./logIndex.ts";
import { isPieceRow, isLogRow, type LogRow } from "./logRows.ts";
import type { LogTables } from "./logTables.ts";

/** Derives the index from the rows. Rejects with storeDamaged when they are not what this store writes. */
export async function loadLogIndex(tables: LogTables): Promise<LogIndex> {
  const index = new LogIndex();
  await tables.db.transaction("r", [tables.logs, tables.docs, tables.pieces], async () => {
    const [logs, [lastDoc = 0]] = await Promise.all([
      tables.logs.toArray(),
      tables.docs.toCollection().reverse().limit(1).primaryKeys(),
    ]);
    index.setLastDoc(lastDoc);
    await Promise.all(logs.map((log) => loadHead(tables, index, log)));
  });
  return index;
}

async function loadHead(tables: LogTables, index: LogIndex, log: unknown): Promise<void> {
  if (!isLogRow(log)) throw new StoreError(problem("storeDamaged", "log row"));
  const head = await newestRow(tables, log);
  if (!isPieceRow(head)) throw new StoreError(problem("storeDamaged", "piece"));
  index.setLog({
    id: log.id,
    space: log.space,
    device: log.device,
    lane: log.lane,
    seq: head.seq,
    hash: hashAt(head, head.entries.length - 1),
  });
}

function newestRow(tables: LogTables, log: LogRow): PromiseLike<unknown> {
  return tables.pieces.where("[log+seq]").between([log.id, 0], [log.id, Number.MAX_SAFE_INTEGER]).last();
}
