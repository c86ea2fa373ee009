import { problem } from "../../domain/problem.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { DeviceId } from "../../domain/ids.ts";
import type { Lane } from "../../ledger/types.ts";
import type { LogKey } from "./logKey.ts";
import type { Neighbour } from "./neighbour.ts";
import type { SpaceState } from "./space.ts";

export interface RefusedRun {
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly firstSeq: number;
  readonly run: Uint8Array;
}

/** Sets a run aside with its reason and asks this neighbour no more for that log; one of a stranger waits instead. */
export async function refuseRun(
  state: SpaceState,
  from: Neighbour,
  { device, lane, firstSeq, run }: RefusedRun,
  key: LogKey,
  reason: Refusal,
): Promise<"refused" | "waiting"> {
  if (reason.code === "unknownDevice") {
    state.waiting.add(key);
    return "waiting";
  }
  from.blocked.add(key);
  const at = state.clock.now();
  state.events.refused(device, reason);
  const row = { space: state.space, device, lane, seq: firstSeq, reason, from: from.device, bytes: run, at };
  // The store may be unable to keep it; the refusal stands and is known to the window all the same.
  await state.store.quarantine(row).catch((error: unknown) => {
    state.events.failed(problem("unknown", `quarantine: ${error instanceof Error ? error.message : "threw"}`));
  });
  return "refused";
}
