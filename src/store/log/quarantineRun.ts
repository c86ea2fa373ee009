import type { QuarantinedRun } from "../../ledger/logStore.ts";
import type { LogTables } from "./logTables.ts";

/** Keeps a refused run once, however often peers deliver it. */
export async function quarantineRun(tables: LogTables, run: QuarantinedRun): Promise<void> {
  const { db, quarantine } = tables;
  await db.transaction("rw", quarantine, async () => {
    const same = await quarantine
      .where("[space+device+lane+seq]")
      .equals([run.space, run.device, run.lane, run.seq])
      .toArray();
    const isKept = same.some((kept) => kept.reason.code === run.reason.code && haveEqualBytes(kept.bytes, run.bytes));
    if (!isKept) await quarantine.add({ ...run, bytes: new Uint8Array(run.bytes) });
  });
}

function haveEqualBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, place) => byte === b[place]);
}
