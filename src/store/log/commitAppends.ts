import type { Problem } from "../../domain/problem.ts";
import type { Result } from "../../domain/result.ts";
import { addTogether, type GrownLog } from "./addTogether.ts";
import { loadDocsByTag } from "./loadDocs.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import type { LogTables } from "./logTables.ts";
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
  await addTogether(
    tables,
    rows,
    rows.heads.map((head) => before(index, head)),
  );
  for (const doc of rows.docs) index.setDoc(doc.id, doc.tag);
  for (const head of rows.heads) index.setLog(head);
  return staged.answers;
}

const before = (index: LogIndex, { id, space, device, lane }: KnownLog): GrownLog => ({
  id,
  seq: index.log(space, device, lane)?.seq ?? 0,
});
