import type { DeviceId, Hash, SpaceId } from "../../../src/domain/ids.ts";
import { type Refusal, refusal } from "../../../src/domain/refusal.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { chainHashes, NO_HASH } from "../../../src/ledger/chain.ts";
import { encodeEntry } from "../../../src/ledger/entry.ts";
import { signedBytes } from "../../../src/ledger/envelopeHash.ts";
import { decodeOp } from "../../../src/ledger/op.ts";
import { spaceIdOf } from "../../../src/ledger/spaceId.ts";
import type { Head, Run, RunEntry, StoredEnvelope } from "../../../src/ledger/types.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import { verifySignature } from "../crypto/ed25519.ts";

export interface CheckedEntry {
  readonly entry: RunEntry;
  readonly seq: number;
  readonly hash: Hash;
  readonly signature: Uint8Array | null;
}

/**
 * Is this run what its device signed, and does it go on where `known` ends? Answers the entries after `known` only.
 * `isDevice` says who may have a log in the space at all.
 */
export function checkRun(
  run: Run,
  space: SpaceId,
  known: Pick<Head, "seq" | "hash"> | null,
  isDevice: (device: DeviceId) => boolean,
): Result<CheckedEntry[], Refusal> {
  if (run.space !== space) return err(refusal("otherSpace"));
  if (!isDevice(run.device) && !isFounding(run)) return err(refusal("unknownDevice"));
  const hashes = chainHashes(run, nodeSha256);
  const last = hashes[hashes.length - 1];
  if (!last || !verifySignature(run.device, signedBytes(last), run.signature)) return err(refusal("badSignature"));
  const { seq, hash } = known ?? { seq: 0, hash: NO_HASH };
  if (run.firstSeq > seq + 1) return err(refusal("brokenChain", `${run.firstSeq} after ${seq}`));
  const overlap = seq + 1 - run.firstSeq;
  const before = overlap === 0 ? run.prev : hashes[overlap - 1];
  // The device has signed two different entries under one seq: what came second is not taken.
  if (before !== undefined && before !== hash) return err(refusal("duplicateSeq", `seq ${seq}`));
  return ok(checkedEntries(run, hashes).slice(overlap));
}

function checkedEntries(run: Run, hashes: readonly Hash[]): CheckedEntry[] {
  const last = run.entries.length - 1;
  return run.entries.map((entry, i) => ({
    entry,
    seq: run.firstSeq + i,
    hash: hashes[i] ?? NO_HASH,
    signature: i === last ? run.signature : null,
  }));
}

/** The founder's log is the first there is: it certifies itself by the id of the space. */
function isFounding(run: Run): boolean {
  const first = run.entries[0];
  if (run.lane !== "control" || run.firstSeq !== 1 || !first) return false;
  const op = decodeOp(first.body);
  return op.type === "genesis" && spaceIdOf(run.device, op.nonce) === run.space;
}

/** What the log store keeps of a checked entry. */
export function rowOf(run: Run, checked: CheckedEntry, docTag: string, cutId = ""): StoredEnvelope {
  const { space, device, lane } = run;
  const { seq, hash, signature } = checked;
  return { space, device, lane, seq, hash, entry: encodeEntry(checked.entry), signature, docTag, cutId };
}
