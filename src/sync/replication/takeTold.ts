import type { LogKey } from "./logKey.ts";
import type { Neighbour } from "./neighbour.ts";
import type { RunFrame } from "./protocol.ts";
import { refuseRun } from "./refuseRun.ts";
import type { SpaceState } from "./space.ts";
import type { Intake } from "./takeGap.ts";

/** An entry that was let go of here, as somebody else has it. Once for each log while the link lasts. */
export async function takeTold(state: SpaceState, from: Neighbour, frame: RunFrame, key: LogKey): Promise<Intake> {
  if (from.told.has(key)) return "stale";
  from.told.add(key);
  const judged = await state.folds.storyTold(from.device, frame.run);
  if (!judged.ok) {
    state.isPaused = true;
    return "failed";
  }
  const { value } = judged;
  return value.verdict === "refused" ? refuseRun(state, from, frame, key, value.reason) : "stale";
}
