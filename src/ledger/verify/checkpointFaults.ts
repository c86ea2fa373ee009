import type { Hash, SpaceId } from "../../domain/ids.ts";
import type { CheckpointBody, VersionEnd } from "../checkpoint/checkpointBody.ts";
import { compareEnds } from "../checkpoint/compareCheckpoint.ts";
import { isCutSince } from "../checkpoint/versionMembership.ts";
import type { LogStore } from "../logStore.ts";
import type { Checkpoint, Membership } from "../membership/membership.ts";
import { gapAt } from "../prune.ts";
import type { Head, PlacedOp } from "../types.ts";
import type { SpaceFault } from "./spaceFault.ts";

/** What a checkpoint says; "sealed" when its key is not here, null when it cannot be read. */
export type OpenCheckpoint = (checkpoint: Checkpoint) => CheckpointBody | "sealed" | null;

export interface CheckedLogs {
  readonly space: SpaceId;
  readonly store: Pick<LogStore, "read" | "gaps">;
  readonly heads: readonly Head[];
  readonly membership: Membership;
  readonly ops: readonly PlacedOp[];
}

/**
 * The confirmed versions that name entries which this machine holds otherwise, or that nobody can read. Entries that have not come yet,
 * or count no more, are no fault. Whether the text of a version is the same only a window can tell, which knows texts.
 */
export async function checkpointFaults(logs: CheckedLogs, open: OpenCheckpoint): Promise<SpaceFault[]> {
  const faults: SpaceFault[] = [];
  for (const checkpoint of logs.membership.checkpoints) {
    const body = open(checkpoint);
    if (body === "sealed" || (body && (await isAsNamed(logs, checkpoint, body)))) continue;
    faults.push({ device: checkpoint.by, lane: "control", seq: checkpoint.seq, what: "badCheckpoint" });
  }
  return faults;
}

async function isAsNamed(logs: CheckedLogs, { after }: Checkpoint, { ends }: CheckpointBody): Promise<boolean> {
  if (isCutSince(logs.membership, logs.ops, ends, after)) return true;
  const hashes = new Map<string, Hash | null | undefined>();
  for (const end of ends) hashes.set(end.device, await hashAt(logs, end));
  return compareEnds(ends, (device) => hashes.get(device)).answer !== "forked";
}

async function hashAt(
  { space, store, heads }: CheckedLogs,
  { device, seq }: VersionEnd,
): Promise<Hash | null | undefined> {
  const head = heads.find((one) => one.device === device && one.lane === "content");
  if (!head || seq > head.seq) return undefined;
  const gap = gapAt(await store.gaps(space, device), seq);
  if (gap) return gap.to === seq ? gap.last : null;
  return (await store.read(space, device, "content", seq)).find((row) => row.seq === seq)?.hash;
}
