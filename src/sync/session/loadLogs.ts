import type * as v from "valibot";
import type { vaultForNet } from "../../../electron/bridge/vaultForNet.ts";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import type { Head } from "../../ledger/types.ts";
import { ownBytes } from "../ownBytes.ts";
import { packRun } from "../replication/packRun.ts";
import { readPage } from "../replication/readPage.ts";

export type LoadedSpace = v.InferInput<typeof vaultForNet.calls.logLoaded.input>["spaces"][number];

/** What a new vault must know before it seals anything: heads, all control entries, and the own cuts of late. */
export async function loadLogs(store: LogStore): Promise<LoadedSpace[]> {
  const loaded: LoadedSpace[] = [];
  for (const space of await store.spaces()) loaded.push(await loadSpace(store, space));
  return loaded;
}

async function loadSpace(store: LogStore, space: SpaceId): Promise<LoadedSpace> {
  const heads = await store.heads(space);
  const control: Uint8Array[] = [];
  for (const head of heads) if (head.lane === "control") control.push(...(await readLog(store, space, head)));
  const devices = new Set(heads.filter((head) => head.lane === "content").map((head) => head.device));
  return {
    space,
    control,
    heads: [...heads],
    recentCuts: await readCuts(store, space, devices),
    awaited: await readAwaited(store, space, heads),
  };
}

async function readLog(store: LogStore, space: SpaceId, head: Head): Promise<Uint8Array[]> {
  const runs: Uint8Array[] = [];
  const { device, lane, seq: to } = head;
  for (let from = 1; from <= to; ) {
    const { prev, rows } = await readPage(store, space, { device, lane, from, to });
    const run = packRun(rows, prev);
    const last = rows.at(-1);
    if (run === null || last === undefined) break;
    runs.push(ownBytes(run));
    from = last.seq + 1;
  }
  return runs;
}

/** What stands behind these gaps is shown to nobody before the folds are here. */
export async function readAwaited(store: LogStore, space: SpaceId, heads: readonly Head[]) {
  const awaited: LoadedSpace["awaited"] = [];
  for (const { device, lane, seq } of heads) {
    if (lane !== "content") continue;
    for (const { from, to, folds } of await store.gaps(space, device)) {
      const coming = folds.filter((fold) => fold > seq);
      if (coming.length > 0) awaited.push({ device, from, to, folds: coming });
    }
  }
  return awaited;
}

/** Only own entries have cut ids, so whichever device this machine is, the others add nothing. */
async function readCuts(store: LogStore, space: SpaceId, devices: ReadonlySet<DeviceId>) {
  const cuts: { cutId: string; seq: number }[] = [];
  for (const device of devices) cuts.push(...(await store.recentCuts(space, device)));
  return cuts;
}
