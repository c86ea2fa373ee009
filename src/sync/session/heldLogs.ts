import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import type { HeldGap } from "../../ledger/prune.ts";
import type { Head } from "../../ledger/types.ts";

/** How far every log of a space goes, and where content logs were pruned. */
export async function heldLogs(store: LogStore, space: SpaceId) {
  const heads: readonly Head[] = await store.heads(space);
  const gaps: (Omit<HeldGap, "folds"> & { device: DeviceId; folds: number[] })[] = [];
  for (const { device, lane } of heads) {
    if (lane !== "content") continue;
    for (const gap of await store.gaps(space, device)) gaps.push({ device, ...gap, folds: [...gap.folds] });
  }
  return { heads: [...heads], gaps };
}
