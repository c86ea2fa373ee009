import type { LogName } from "./heldHash.ts";
import { logKey } from "./logKey.ts";
import type { Neighbour } from "./neighbour.ts";
import type { SpaceState } from "./space.ts";

/**
 * Does somebody near, other than its author, offer this log beyond `held`? A member either has what was really written, or
 * has compared a fold with it. An author who alone says what its past was would be believed whatever it says.
 */
function hasWitness(state: SpaceState, log: LogName, held: number): boolean {
  const key = logKey(log);
  return [...state.neighbours].some((one) => {
    const isGiving = !one.isSilent && !one.isLate && one.stalledAt === 0 && !one.blocked.has(key);
    if (one.device === log.device || !isGiving || one.heads.seqOf(log) <= held) return false;
    return state.gossip.doubtOf(one.device) !== "withheld";
  });
}

/**
 * So long after a meeting a witness may still be on its way: those who meet in a room do so one after the other. Whoever meets
 * the author alone holds the same text within two seconds all the same.
 */
const WITNESSES_COME_MS = 1_500;

/** What this neighbour has let go of in its own log is left to whoever else holds it, or may just be coming. */
export function isForWitness(state: SpaceState, from: Neighbour, log: LogName): "now" | "soon" | null {
  if (from.device !== log.device || log.lane !== "content") return null;
  if (hasWitness(state, log, state.heads.seqOf(log))) return "now";
  return state.clock.now() - from.attachedAt < WITNESSES_COME_MS ? "soon" : null;
}
