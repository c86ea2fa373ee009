import { problem } from "../../domain/problem.ts";
import { StoreError } from "../storeError.ts";
import type { LogIndex } from "./logIndex.ts";
import { isDocRow } from "./logRows.ts";
import type { LogTables } from "./logTables.ts";

/** Fetches the local ids of tags that the index has not met yet; a space of thousands is not loaded to open one. */
export async function loadDocsByTag(tables: LogTables, index: LogIndex, tags: Iterable<string>): Promise<void> {
  const unmet = [...new Set(tags)].filter((tag) => tag !== "" && index.docId(tag) === undefined);
  if (unmet.length > 0) keep(index, await tables.docs.where("tag").anyOf(unmet).toArray());
}

/** Fetches the tags of local ids that the index has not met yet. */
export async function loadDocsById(tables: LogTables, index: LogIndex, ids: Iterable<number>): Promise<void> {
  const unmet = [...new Set(ids)].filter((id) => index.docTag(id) === undefined);
  if (unmet.length > 0) keep(index, await tables.docs.bulkGet(unmet));
}

function keep(index: LogIndex, rows: readonly unknown[]): void {
  for (const row of rows) {
    if (!isDocRow(row)) throw new StoreError(problem("storeDamaged", "document row"));
    index.setDoc(row.id, row.tag);
  }
}
