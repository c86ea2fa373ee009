import type { Dexie, Table } from "dexie";
import type { QuarantinedRun } from "../../ledger/logStore.ts";
import type { DocRow, GapRow, PieceRow, LogRow } from "./logRows.ts";

/** The seq is that of the last entry. */
export type PieceKey = [log: number, seq: number];

/** The tables under their types. What is read is still unknown until a guard of logRows.ts has looked at it. */
export interface LogTables {
  readonly db: Dexie;
  readonly keyRange: typeof IDBKeyRange;
  readonly logs: Table<LogRow, number>;
  readonly docs: Table<DocRow, number>;
  readonly pieces: Table<PieceRow, PieceKey>;
  readonly gaps: Table<GapRow, [log: number, from: number]>;
  readonly quarantine: Table<QuarantinedRun, number>;
}

export const logTables = (db: Dexie, keyRange: typeof IDBKeyRange): LogTables => ({
  db,
  keyRange,
  logs: db.table("logs"),
  docs: db.table("docs"),
  pieces: db.table("pieces"),
  gaps: db.table("gaps"),
  quarantine: db.table("quarantine"),
});
