import type { DeviceId, Hash, SpaceId } from "../domain/ids.ts";
import { hashedChain, NO_HASH } from "./chain.ts";
import { signedBytes } from "./envelopeHash.ts";
import type { VerifySignature } from "./membership/draft.ts";
import type { ControlOp, Lane } from "./types.ts";

type ForkProof = Extract<ControlOp, { readonly type: "forkProof" }>;

export interface Fork {
  readonly device: DeviceId;
  readonly lane: Lane;
  /** The first seq that is known to have two stories; the device is frozen from here on. */
  readonly seq: number;
  /** Hash of the entry before it, which both stories have in common. */
  readonly prev: Hash;
}

/**
 * Do these two stories prove that the device has told both? Each must be signed by it, and both go on from one and the
 * same entry with different ones: so the proof itself shows up to where there was one story, and nobody can put the
 * place higher. Needs nothing but the proof, so that everyone who has it agrees, whoever brought it.
 */
export function readFork(space: SpaceId, proof: ForkProof, verify: VerifySignature): Fork | null {
  const { device, lane, seq, prev } = proof;
  if (seq < 1 || (seq === 1) !== (prev === NO_HASH)) return null;
  const [one, other] = proof.stories.map(({ entries, signature }) => {
    const hashes = hashedChain({ space, device, lane, firstSeq: seq, prev }, entries);
    const last = hashes[hashes.length - 1];
    return last && verify(device, signedBytes(last), signature) ? hashes[0] : undefined;
  });
  return one && other && one !== other ? { device, lane, seq, prev } : null;
}
