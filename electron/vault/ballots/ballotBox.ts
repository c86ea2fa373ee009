import type { DocId, SpaceId } from "../../../src/domain/ids.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import { type Binding, openOwn, sealFor } from "../crypto/sealFor.ts";
import type { BoxKey } from "../crypto/x25519.ts";

/** The vote that a box is for: in another one it does not open. */
export interface BallotPlace {
  readonly space: SpaceId;
  readonly meeting: DocId;
  readonly vote: string;
}
/** `choice` in 0–255; `code`: the bytes by which its voter finds it again. */
export interface Ballot {
  readonly choice: number;
  readonly code: Uint8Array;
}

export const CODE_BYTES = 5;
/** A form for what may once stand in it too, so that all boxes stay of one length. */
const PLAIN_BYTES = 16;
const VERSION = 1;

const binding = (layer: "outer" | "inner", { space, meeting, vote }: BallotPlace, seat = ""): Binding => ({
  purpose: `ballot/${layer}/1`,
  associated: Buffer.from(JSON.stringify([space, meeting, vote, seat])),
});

/**
 * A ballot in two layers, each box of one vote of the same length. The outer one is the first teller's and bound to the seat: a copy of it
 * under another seat does not open. The inner one is the second teller's and names no seat. Null when a teller's key is unfit.
 */
export function sealBallot(
  place: BallotPlace,
  seat: string,
  tellers: readonly [string, string],
  { choice, code }: Ballot,
  random: RandomBytes,
): Uint8Array | null {
  const plain = new Uint8Array(PLAIN_BYTES);
  plain.set([VERSION, choice]);
  plain.set(code.subarray(0, CODE_BYTES), 2);
  const inner = sealFor(tellers[1], plain, binding("inner", place), random);
  return inner && sealFor(tellers[0], inner, binding("outer", place, seat), random);
}

/** What is in the outer layer; null when the box is not for this teller, this vote and this seat. */
export const openOuter = (place: BallotPlace, own: BoxKey, seat: string, box: Uint8Array): Uint8Array | null =>
  openOwn(own, box, binding("outer", place, seat));

/** Null when the box is not for this teller and this vote, or holds no ballot that this version can read. */
export function openInner(place: BallotPlace, own: BoxKey, box: Uint8Array): Ballot | null {
  const plain = openOwn(own, box, binding("inner", place));
  const [version, choice] = plain ?? [];
  if (plain?.byteLength !== PLAIN_BYTES || version !== VERSION || choice === undefined) return null;
  return { choice, code: plain.slice(2, 2 + CODE_BYTES) };
}
