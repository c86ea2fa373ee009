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
 * forked   another entry stands where the version ends: an author has told two stories, or the version was never written
 * cut      entries of the version count no more: their author was removed since, with less than that, or has told two stories
 * behind   entries of the version have not come yet
 */
export const CHECKPOINT_ANSWERS = ["same", "other", "forked", "cut", "behind"] as const;
export type CheckpointAnswer = (typeof CHECKPOINT_ANSWERS)[number];

/** The hash of an author's entry; null when it was pruned here, undefined while it is not held. */
export type HashAt = (device: DeviceId, seq: number) => Hash | null | undefined;

/** What stands at the ends of a version, before its content is looked at; with whose entries are not here. */
export function compareEnds(
  ends: readonly VersionEnd[],
  hashAt: HashAt,
): { readonly answer: "whole" | "forked" | "behind"; readonly missing: readonly DeviceId[] } {
  const held = ends.map((end) => ({ ...end, held: hashAt(end.device, end.seq) }));
  const missing = held.filter((one) => one.held === undefined).map(({ device }) => device);
  const isOther = held.some((one) => one.held !== undefined && one.held !== null && one.held !== one.hash);
  return { answer: isOther ? "forked" : missing.length > 0 ? "behind" : "whole", missing };
}

/** Does this machine hold the version that a checkpoint has signed? `own` is the hash of the content made of exactly its entries. */
export function compareCheckpoint({ ends, content }: CheckpointBody, hashAt: HashAt, own: Hash): CheckpointAnswer {
  const { answer } = compareEnds(ends, hashAt);
  if (answer !== "whole") return answer;
  return own === content ? "same" : "other";
}
