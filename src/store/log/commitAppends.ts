import { type Problem, problem } from "../../domain/problem.ts";
import type { Result } from "../../domain/result.ts";
import { StoreError } from "../storeError.ts";
import { loadDocsByTag } from "./loadDocs.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import type { LogTables } from "./logTables.ts";
import { piecesFrom } from "./readPieces.ts";
import { readHeldHashes } from "./readHeldHashes.ts";
import { rowsOfAppends } from "./rowsOfAppends.ts";
import { type Append, stageAppends } from "./stageAppends.ts";

/**
 * Makes calls durable in one transaction and answers each. Should anything else have written to these logs, the
 * transaction fails instead of mixing two stories. Rejects when the transaction failed; then nothing was written and
 * the index is as before.
 */
export async function commitAppends(
  tables: LogTables,
  index: LogIndex,
  calls: readonly Append[],
): Promise<readonly Result<void, Problem>[]> {
  // Only the queue that calls this writes, so what is read here still holds in the transaction that follows.
  const staged = stageAppends(index, calls, await readHeldHashes(tables, index, calls));
  if (staged.fresh.length === 0) return staged.answers;
  await loadDocsByTag(
    tables,
    index,
    staged.fresh.map(({ docTag }) => docTag),
  );
  const rows = rowsOfAppends(index, staged.fresh);
  const { db, logs, docs, pieces } = tables;
  await db.transaction("rw", [logs, docs, pieces], async () => {
    // Asked first, so that it tells what was there before this transaction's own rows.
    const writes: PromiseLike<unknown>[] = rows.heads.map((head) => expectNothingAfterHead(tables, index, head));
    writes.push(pieces.bulkAdd([...rows.pieces]));
    if (rows.logs.length > 0) writes.push(logs.bulkAdd([...rows.logs]));
    if (rows.docs.length > 0) writes.push(docs.bulkAdd([...rows.docs]));
    await Promise.all(writes);
  });
  for (const doc of rows.docs) index.setDoc(doc.id, doc.tag);
  for (const head of rows.heads) index.setLog(head);
  return staged.answers;
}

async function expectNothingAfterHead(tables: LogTables, index: LogIndex, grown: KnownLog): Promise<void> {
  const known = index.log(grown.space, grown.device, grown.lane);
  const foreign = await piecesFrom(tables, grown, (known?.seq ?? 0) + 1, undefined)
    .limit(1)
    .primaryKeys();
  if (foreign.length > 0) throw new StoreError(problem("storeDamaged", "second writer"));
}
