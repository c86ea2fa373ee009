import type { QuorumRule } from "../../domain/meetingRules.ts";
import type { RollRow } from "./rollOf.ts";

/** Seats: how many there are by the rule, how many of them must be there, and how many are. */
export interface Quorum {
  readonly rule: QuorumRule;
  readonly of: number;
  readonly needed: number;
  readonly present: number;
  /** Never where there is no seat at all. */
  readonly isMet: boolean;
}

const NEEDED: Readonly<Record<QuorumRule["share"], (of: number) => number>> = {
  half: (of) => Math.floor(of / 2) + 1,
  twoThirds: (of) => Math.ceil((of * 2) / 3),
  third: (of) => Math.ceil(of / 3),
  all: (of) => of,
};

export function quorumOf(roll: readonly RollRow[], rule: QuorumRule): Quorum {
  const of = rule.basis === "seats" ? roll.length : roll.filter(({ state }) => state !== "vacant").length;
  const needed = NEEDED[rule.share](of);
  const present = roll.filter(({ state }) => state === "inRoom" || state === "online").length;
  return { rule, of, needed, present, isMet: of > 0 && present >= needed };
}
