import { type Problem, problem } from "../../domain/problem.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { type SkipOrder, widenGaps } from "../../ledger/prune.ts";
import { rowOfGap } from "./gapRow.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import type { LogTables } from "./logTables.ts";

/** A log goes on behind a gap, durable when answered. Rejects when the transaction failed; then nothing has changed. */
export async function commitSkip(
  tables: LogTables,
  index: LogIndex,
  { space, device, ...gap }: SkipOrder,
): Promise<Result<void, Problem>> {
  const known = index.log(space, device, "content");
  if (gap.from !== (known?.seq ?? 0) + 1 || gap.to < gap.from) return err(problem("unknown", "gap"));
  const id = known?.id ?? index.lastLog + 1;
  const log: KnownLog = { id, space, device, lane: "content", seq: gap.to, hash: gap.last };
  const after = widenGaps(index.gapsOf(id), gap);
  const { db, logs, gaps } = tables;
  await db.transaction("rw", [logs, gaps], async () => {
    if (!known) await logs.add({ id, space, device, lane: "content" });
    await gaps.where("[log+from]").between([id, 0], [id, Number.MAX_SAFE_INTEGER]).delete();
    await gaps.bulkAdd(after.map((one) => rowOfGap(id, one)));
  });
  index.setLog(log);
  index.setGaps(id, after);
  return ok(undefined);
}
