import { gapAt } from "../../ledger/prune.ts";
import type { LogName } from "./heldHash.ts";
import { type Neighbour, sendFrame } from "./neighbour.ts";
import { packRun } from "./packRun.ts";
import { readPage } from "./readPage.ts";
import type { SpaceState } from "./space.ts";

/**
 * Shows a neighbour an entry of a log of which it tells another story, where no proof of that can be made: whoever holds
 * the longer story would never ask for the shorter one, and would not hear that there are two.
 */
export async function showHeld(
  state: SpaceState,
  to: Neighbour,
  { device, lane }: LogName,
  seq: number,
): Promise<void> {
  const { store, space } = state;
  const gap = lane === "content" ? gapAt(await store.gaps(space, device), seq) : undefined;
  // What follows on what was let go of goes on from it: it is another entry too.
  const from = (gap?.to ?? seq - 1) + 1;
  const { prev, rows } = await readPage(store, space, { device, lane, from, to: from });
  const [run, last] = [packRun(rows, prev), rows.at(-1)];
  if (run === null || last === undefined) return;
  const page = { type: "run", want: 0, device, lane, firstSeq: from, count: rows.length } as const;
  void sendFrame(to, { ...page, lastHash: last.hash, run });
}
