import type { Hash } from "../../../src/domain/ids.ts";
import { type Refusal, refusal } from "../../../src/domain/refusal.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { chainHashes } from "../../../src/ledger/chain.ts";
import { signedBytes } from "../../../src/ledger/envelopeHash.ts";
import { decodeRun } from "../../../src/ledger/run.ts";
import type { Run } from "../../../src/ledger/types.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import type { Space } from "../space/space.ts";

export interface SignedRun extends Run {
  /** Of its entries. */
  readonly hashes: readonly Hash[];
}

/** A run of a content log that its device has signed, wherever in the log it stands; "waiting" for one of a stranger. */
export function readSignedRun(space: Space, bytes: Uint8Array): Result<SignedRun | "waiting", Refusal> {
  const decoded = decodeRun(bytes);
  if (!decoded.ok) return decoded;
  const run = decoded.value;
  if (run.space !== space.id) return err(refusal("otherSpace"));
  if (!space.membership().standings.has(run.device)) return ok("waiting");
  const hashes = chainHashes(run, nodeSha256);
  const last = hashes[hashes.length - 1];
  const isSigned = last !== undefined && verifySignature(run.device, signedBytes(last), run.signature);
  return isSigned && run.lane === "content" ? ok({ ...run, hashes }) : err(refusal("badSignature"));
}
