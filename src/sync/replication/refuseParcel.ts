import type { Hash } from "../../domain/ids.ts";
import { problem } from "../../domain/problem.ts";
import { refusal } from "../../domain/refusal.ts";
import { fromHex } from "../hex.ts";
import type { Neighbour } from "./neighbour.ts";
import type { SpaceState } from "./space.ts";

/** It is no entry of a log, and stands among those that were refused under this number. */
const NO_SEQ = 0;

/** Notes who has sent something else than it was asked for: among what was refused, with its reason, and without those bytes. */
export async function refuseParcel(state: SpaceState, { device }: Neighbour, hash: Hash): Promise<void> {
  const reason = refusal("otherParcel");
  const row = { space: state.space, device, lane: "content", seq: NO_SEQ, reason, from: device } as const;
  await state.store
    .quarantine({ ...row, bytes: fromHex(hash), at: state.clock.now() })
    .catch((error: unknown) =>
      state.events.failed(problem("unknown", `quarantine: ${error instanceof Error ? error.message : "threw"}`)),
    );
  state.events.refused(device, reason);
}
