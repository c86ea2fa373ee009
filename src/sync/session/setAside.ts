import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import { type Problem, problem } from "../../domain/problem.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { SessionState } from "./sessionState.ts";

/** An entry of a content log that was judged where it is open and not believed: kept beside what net refused itself. */
export async function setAside(
  state: SessionState,
  { space, device, seq, reason }: { space: SpaceId; device: DeviceId; seq: number; reason: Refusal },
): Promise<Result<undefined, Problem>> {
  // Whoever judged it had it from the vault, over another port: the vault's answer to net may still be on its way here.
  const row = (await find(state, space, device, seq)) ?? (await findLater(state, space, device, seq));
  if (row === undefined) return err(problem("unknown", "set aside: not in the log"));
  const at = state.clock.now();
  await state.store.quarantine({ space, device, lane: "content", seq, reason, from: "", bytes: row.entry, at });
  state.refused(space, device, reason);
  return ok(undefined);
}

/** Once what is on its way to the disk is there. */
async function find({ store }: SessionState, space: SpaceId, device: DeviceId, seq: number) {
  await store.append([]);
  const [row] = await store.read(space, device, "content", seq, 1);
  return row;
}

async function findLater(state: SessionState, ...log: [SpaceId, DeviceId, number]) {
  await Promise.allSettled([...state.judging]);
  return find(state, ...log);
}
