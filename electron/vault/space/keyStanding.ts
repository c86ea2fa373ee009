import { currentEpoch } from "../../../src/ledger/membership/membership.ts";
import type { Space } from "./space.ts";

/** Whether this device may write in a space now: it is a member, and was given the newest key. */
export function keyStanding(space: Space): { isMember: boolean; hasKey: boolean; epoch: number } {
  const epoch = currentEpoch(space.membership())?.epoch ?? 0;
  return { isMember: space.ownRole() !== null, hasKey: space.keys.current() !== null, epoch };
}
