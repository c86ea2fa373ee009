import type { Hash } from "../../domain/ids.ts";
import { envelopeHash } from "../envelopeHash.ts";
import type { Sha256 } from "../taggedHash.ts";
import type { RunEntry, StoredEnvelope } from "../types.ts";

/** What the hash of a stored entry must be, given the one before it. */
export function entryHash(at: StoredEnvelope, entry: RunEntry, prev: Hash, sha256?: Sha256): Hash {
  const { space, device, lane, seq } = at;
  return envelopeHash({ version: 1, ...entry, space, device, lane, seq, prev }, sha256);
}
