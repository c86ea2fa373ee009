import Dexie from "dexie";
import type { SpaceId } from "../../domain/ids.ts";
import type { LogIndex } from "./logIndex.ts";
import type { LogTables } from "./logTables.ts";

/** Takes all that is held of a space out of the store: its logs, the tags of its documents, what was refused. */
export async function eraseSpace(tables: LogTables, index: LogIndex, space: SpaceId): Promise<void> {
  const { db, logs, docs, pieces, gaps, quarantine } = tables;
  const ids = index.logsOf(space).map(({ id }) => id);
  await db.transaction("rw", [logs, docs, pieces, gaps, quarantine], async () => {
    const tags = new Set<number>();
    for (const id of ids) {
      const all = pieces.where(":id").between([id, Dexie.minKey], [id, Dexie.maxKey]);
      await all.each(({ doc }) => {
        if (doc !== undefined) tags.add(doc);
      });
      await all.delete();
      await gaps.where("[log+from]").between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    }
    await docs.bulkDelete([...tags]);
    await logs.bulkDelete(ids);
    await quarantine
      .where("[space+device+lane+seq]")
      .between([space, Dexie.minKey, Dexie.minKey, Dexie.minKey], [space, Dexie.maxKey, Dexie.maxKey, Dexie.maxKey])
      .delete();
  });
  index.forgetSpace(space);
}
