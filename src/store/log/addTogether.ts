import { problem } from "../../domain/problem.ts";
import { StoreError } from "../storeError.ts";
import type { KnownLog } from "./logIndex.ts";
import type { LogTables } from "./logTables.ts";
import type { AppendRows } from "./rowsOfAppends.ts";

const TABLES = ["logs", "docs", "pieces"] as const;

/** Where a log stood in the index before it grows: nothing may stand behind it on the disk. */
export type GrownLog = Pick<KnownLog, "id" | "seq">;

/**
 * Adds rows in one strict transaction. Rejects, with nothing written, when anything stands behind one of `before`: then
 * somebody else has written to these logs.
 *
 * In the browser's own calls: each letter that is typed waits for this transaction, and Dexie's own work around three
 * requests takes longer than the disk does.
 */
export function addTogether(tables: LogTables, rows: AppendRows, before: readonly GrownLog[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = tables.db.backendDB().transaction(TABLES, "readwrite", { durability: "strict" });
    let reason: unknown = null;
    const refuse = (error: unknown): void => {
      reason ??= error;
      transaction.abort();
    };
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(reason ?? transaction.error ?? new DOMException("aborted", "AbortError"));
    try {
      const pieces = transaction.objectStore("pieces");
      let unanswered = before.length;
      // Asked first, so that it tells what was there before this transaction's own rows.
      for (const { id, seq } of before) {
        const behind = tables.keyRange.bound([id, seq + 1], [id, Number.MAX_SAFE_INTEGER]);
        const found = pieces.getKey(behind);
        found.onsuccess = () => {
          if (found.result !== undefined) return refuse(new StoreError(problem("storeDamaged", "second writer")));
          unanswered -= 1;
          // The rows are on their way: the browser need not hear from here once more that no others come.
          if (unanswered === 0) transaction.commit();
        };
      }
      for (const table of TABLES) for (const row of rows[table]) transaction.objectStore(table).add(row);
    } catch (error) {
      refuse(error);
    }
  });
}
