import type { Lane } from "../../ledger/types.ts";
import type { SpaceState } from "./space.ts";

const LANES: readonly Lane[] = ["control", "content"];

/** A machine that was set back may write on once it holds what it had given to others: as far as those who are here know. */
export function tellOwnLog(state: SpaceState): void {
  const device = state.self;
  const told = LANES.map((lane) => state.heads.seqOf({ device, lane })).join();
  // Asked with each word of a neighbour, and hardly ever new.
  if (told === state.toldWhole) return;
  const others = [...state.neighbours].filter((one) => one.hasTold && !one.isLate);
  const isWhole = LANES.every((lane) => {
    const held = state.heads.seqOf({ device, lane });
    return others.every((one) => one.heads.seqOf({ device, lane }) <= held);
  });
  if (others.length === 0 || !isWhole) return;
  state.toldWhole = told;
  state.events.ownLogWhole(state.heads.all().filter((head) => head.device === device));
}
