import { bytesToHex } from "@noble/hashes/utils";
import { type DeviceId, type Hash, isHash } from "../../domain/ids.ts";
import { idOf } from "../idOf.ts";
import { taggedHash } from "../taggedHash.ts";
import type { CheckpointBody, VersionEnd } from "./checkpointBody.ts";

/** The content hash of a version; `canonical` is UTF-8, the same bytes for the same content. */
export const contentHashOf = (canonical: Uint8Array): Hash =>
  idOf(isHash, bytesToHex(taggedHash("checkpoint-content/1", [canonical])));

/** The ends of a version as a checkpoint names them. */
export const versionEnds = (ends: readonly VersionEnd[]): VersionEnd[] =>
  ends.filter(({ seq }) => seq > 0).sort((a, b) => (a.device < b.device ? -1 : 1));

/**
 * same     this machine has the version, and its content is what was signed
 * other    it has the same entries, and they say something else: somebody was given another text
 * forked   an author has told two stories: another entry stands where the version ends
 * behind   entries of the version have not come yet
 */
export type CheckpointAnswer = "same" | "other" | "forked" | "behind";

/**
 * Does this machine hold the version that a checkpoint has signed? `hashAt` is the hash of an author's entry, null when it was
 * pruned here, undefined while it is not held; `content` is the hash of the content made of exactly those entries.
 */
export function compareCheckpoint(
  { ends, content }: CheckpointBody,
  hashAt: (device: DeviceId, seq: number) => Hash | null | undefined,
  own: Hash,
): CheckpointAnswer {
  for (const { device, seq, hash } of ends) {
    const held = hashAt(device, seq);
    if (held === undefined) return "behind";
    if (held !== null && held !== hash) return "forked";
  }
  return own === content ? "same" : "other";
}
