import type { Lane } from "../../ledger/types.ts";
import type { SpaceState } from "./space.ts";

const LANES: readonly Lane[] = ["control", "content"];

/** A machine that was set back may write on once it holds what it had given to others: as far as those who are here know. */
export function tellOwnLog(state: SpaceState): void {
  const device = state.self;
  const others = [...state.neighbours].filter((one) => one.hasTold && !one.isLate);
  if (others.length === 0) return;
  const isWhole = LANES.every((lane) => {
    const held = state.heads.seqOf({ device, lane });
    return others.every((one) => one.heads.seqOf({ device, lane }) <= held);
  });
  const heads = state.heads.all().filter((head) => head.device === device);
  const told = heads
    .map(({ lane, seq }) => `${lane} ${seq}`)
    .sort()
    .join();
  if (!isWhole || told === state.toldWhole) return;
  state.toldWhole = told;
  state.events.ownLogWhole(heads);
}
