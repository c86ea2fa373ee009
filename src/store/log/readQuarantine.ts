import Dexie from "dexie";
import type { SpaceId } from "../../domain/ids.ts";
import type { QuarantinedRun } from "../../ledger/logStore.ts";
import { problem } from "../../domain/problem.ts";
import { StoreError } from "../storeError.ts";
import { isQuarantinedRun } from "./isQuarantinedRun.ts";
import type { LogTables } from "./logTables.ts";

/** Oldest first. */
export async function readQuarantine(tables: LogTables, space: SpaceId): Promise<readonly QuarantinedRun[]> {
  const rows: readonly unknown[] = await tables.quarantine
    .where("[space+device+lane+seq]")
    .between([space, Dexie.minKey], [space, Dexie.maxKey])
    .toArray();
  return rows.map(quarantinedRunOf).sort((a, b) => a.at - b.at);
}

function quarantinedRunOf(row: unknown): QuarantinedRun {
  if (!isQuarantinedRun(row)) throw new StoreError(problem("storeDamaged", "quarantine row"));
  const { space, device, lane, seq, reason, from, bytes, at } = row;
  return { space, device, lane, seq, reason, from, bytes, at };
}
