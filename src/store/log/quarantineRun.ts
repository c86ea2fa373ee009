import Dexie from "dexie";
import type { SpaceId } from "../../domain/ids.ts";
import type { QuarantinedRun } from "../../ledger/logStore.ts";
import { beyondQuarantine } from "../../ledger/quarantine.ts";
import type { LogTables } from "./logTables.ts";

/** Too many are looked for after so many small runs, and after each large one: to look costs reading them all. */
const SMALL = { runs: 50, bytes: 64 * 1024 };

/** Keeps a refused run once, however often peers deliver it; too many of one peer make room, the oldest first. */
export async function quarantineRun(tables: LogTables, run: QuarantinedRun): Promise<void> {
  const { db, quarantine } = tables;
  await db.transaction("rw", quarantine, async () => {
    const same = await quarantine
      .where("[space+device+lane+seq]")
      .equals([run.space, run.device, run.lane, run.seq])
      .toArray();
    if (same.some((kept) => kept.reason.code === run.reason.code && haveEqualBytes(kept.bytes, run.bytes))) return;
    await quarantine.add({ ...run, bytes: new Uint8Array(run.bytes) });
    const isLarge = run.bytes.byteLength > SMALL.bytes;
    if (isLarge || (await allIn(tables, run.space).count()) % SMALL.runs === 0) await makeRoom(tables, run.space);
  });
}

const allIn = ({ quarantine }: LogTables, space: SpaceId) =>
  quarantine.where("[space+device+lane+seq]").between([space, Dexie.minKey], [space, Dexie.maxKey]);

async function makeRoom(tables: LogTables, space: SpaceId): Promise<void> {
  const rows: (QuarantinedRun & { id: number })[] = [];
  await allIn(tables, space).each((row, { primaryKey }) => void rows.push({ ...row, id: primaryKey }));
  const excess = beyondQuarantine(rows.sort((a, b) => a.id - b.id));
  await tables.quarantine.bulkDelete(excess.map(({ id }) => id));
}

function haveEqualBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, place) => byte === b[place]);
}
