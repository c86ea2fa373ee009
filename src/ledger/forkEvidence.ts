import type { DeviceId, Hash, SpaceId } from "../domain/ids.ts";
import { chainHashes, NO_HASH } from "./chain.ts";
import { signedBytes } from "./envelopeHash.ts";
import type { VerifySignature } from "./membership/draft.ts";
import { decodeRun } from "./run.ts";
import type { ControlOp, Lane } from "./types.ts";

type ForkProof = Extract<ControlOp, { readonly type: "forkProof" }>;

export interface Fork {
  readonly device: DeviceId;
  readonly lane: Lane;
  /** The first seq that is known to have two stories; the device is frozen from here on. */
  readonly seq: number;
}

/**
 * Do these two runs prove that the device has told two stories? Each must be signed by it and say what stands at `seq`,
 * as an entry or as what its first entry comes after. Needs nothing but the proof itself, so that everyone who has it
 * agrees, whoever brought it.
 */
export function readFork(space: SpaceId, proof: ForkProof, verify: VerifySignature): Fork | null {
  const { device, lane, seq, runs } = proof;
  if (seq < 1) return null;
  const [one, other] = runs.map((bytes) => hashIn(space, proof, bytes, verify));
  return one && other && one !== other ? { device, lane, seq } : null;
}

function hashIn(space: SpaceId, { device, lane, seq }: ForkProof, bytes: Uint8Array, verify: VerifySignature) {
  const decoded = decodeRun(bytes);
  if (!decoded.ok) return null;
  const run = decoded.value;
  if (run.space !== space || run.device !== device || run.lane !== lane) return null;
  const hashes = chainHashes(run);
  const last = hashes[hashes.length - 1];
  if (!last || !verify(device, signedBytes(last), run.signature)) return null;
  const hash: Hash | undefined = seq === run.firstSeq - 1 ? run.prev : hashes[seq - run.firstSeq];
  return hash === undefined || hash === NO_HASH ? null : hash;
}
