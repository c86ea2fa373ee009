import type { Hash } from "../../domain/ids.ts";
import { NO_HASH } from "../../ledger/chain.ts";
import { hashInGaps } from "../../ledger/prune.ts";
import type { Run } from "../../ledger/types.ts";
import type { SpaceState } from "./space.ts";

export type LogName = Pick<Run, "device" | "lane">;

/** Hash of the entry `seq` of a log; "unknown" inside of what was let go of here, null for what is not held. */
export async function heldHash(
  { store, space, heads }: Pick<SpaceState, "store" | "space" | "heads">,
  { device, lane }: LogName,
  seq: number,
): Promise<Hash | "unknown" | null> {
  if (seq === 0) return NO_HASH;
  const head = heads.headOf({ device, lane });
  if (head?.seq === seq) return head.hash;
  const inGap = lane === "content" ? hashInGaps(await store.gaps(space, device), seq) : null;
  if (inGap) return inGap;
  const [row] = await store.read(space, device, lane, seq);
  return row?.seq === seq ? row.hash : null;
}
