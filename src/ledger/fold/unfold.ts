import type { DeviceId, KeyId } from "../../domain/ids.ts";
import type { Dep } from "../types.ts";
import type { OpenedFold } from "./openFold.ts";
import { writePiece } from "./writePiece.ts";

export interface UnfoldedEnvelope {
  readonly device: DeviceId;
  readonly seq: number;
  /** Milliseconds since 1970, in whole seconds. */
  readonly time: number;
  readonly keyId: KeyId;
  readonly deps: readonly Dep[];
  /** A Yjs V1 update; its bytes may differ from the original's, what it does may not. */
  readonly update: Uint8Array;
}

/**
 * The envelopes that a fold stands for, in order of seq. They take the road of every other envelope, so that clocks, deps
 * and bounds come out the same on a machine that had the originals and on one that never will.
 */
export function unfold(
  device: DeviceId,
  { client, pieces }: Pick<OpenedFold, "client" | "pieces">,
): UnfoldedEnvelope[] {
  return pieces.map((piece) => ({
    device,
    seq: piece.seq,
    time: piece.timeS * 1000,
    keyId: piece.keyId,
    deps: piece.deps,
    update: writePiece(client, piece),
  }));
}
