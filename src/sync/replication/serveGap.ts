import type { DeviceId } from "../../domain/ids.ts";
import type { HeldGap } from "../../ledger/prune.ts";
import { type Neighbour, type ServedWant, sendFrame } from "./neighbour.ts";
import { packRun } from "./packRun.ts";
import type { Range } from "./protocol.ts";
import { readPage } from "./readPage.ts";
import type { SpaceState } from "./space.ts";

/** Shows the folds that stand for a stretch that was pruned, and goes on behind it. False when the peer is gone. */
export async function serveGap(
  state: SpaceState,
  to: Neighbour,
  want: ServedWant,
  range: Range,
  gap: HeldGap,
): Promise<boolean> {
  const { device, from } = range;
  for (const seq of gap.folds) {
    const key = `${device} ${seq}`;
    if (want.shown.has(key)) continue;
    const run = await foldRun(state, device, seq);
    if (run === null) {
      // It is on its way to this machine; until then nothing behind the gap can be shown to anyone.
      want.ranges.shift();
      return true;
    }
    want.shown.add(key);
    want.creditBytes -= run.byteLength;
    if (!(await sendFrame(to, { type: "fold", want: want.id, device, run }, want.urgency))) return false;
  }
  if (gap.to >= range.to) want.ranges.shift();
  else want.ranges[0] = { ...range, from: gap.to + 1 };
  return sendFrame(to, { type: "gap", want: want.id, device, from, to: gap.to, last: gap.last }, want.urgency);
}

/** A fold is a run of its own: its author has signed it alone. */
export async function foldRun(
  { store, space }: Pick<SpaceState, "store" | "space">,
  device: DeviceId,
  seq: number,
): Promise<Uint8Array | null> {
  const { prev, rows } = await readPage(store, space, { device, lane: "content", from: seq, to: seq });
  return packRun(rows.slice(0, 1), prev);
}
