import { ABSTENTION, MOTION_OPTIONS } from "../../../domain/meetingRules.ts";
import { STANCES } from "../statement.ts";
import type { Vote } from "./ballotsOf.ts";
import { hasMajority } from "./hasMajority.ts";
import type { Tally } from "./tallyOf.ts";

/** What a vote came to, by its own rule. Options are places in the vote's list. */
export type Result =
  | { readonly kind: "carried" }
  /** `isTie`: as many for as against. */
  | { readonly kind: "lost"; readonly isTie: boolean }
  | { readonly kind: "consensus"; readonly reservations: number }
  | { readonly kind: "noConsensus"; readonly objections: number }
  | { readonly kind: "elected"; readonly option: number }
  /** Nobody has the majority: the two that have most, and who has as many as they. */
  | { readonly kind: "secondBallot"; readonly options: readonly number[] };

/** A question that is answered with for or against; others are elections. */
export const isMotion = ({ options }: Pick<Vote, "options">): boolean =>
  options.length === MOTION_OPTIONS.length && MOTION_OPTIONS.every((one, at) => options[at] === one);

export function resultOf(vote: Vote, tally: Tally): Result {
  if (vote.way === "consensus") return consensusOf(tally);
  return isMotion(vote) ? motionOf(vote, tally) : electionOf(vote, tally);
}

/** Who says nothing joins; one objection, and there is none. */
function consensusOf({ counts }: Tally): Result {
  const saying = (stance: (typeof STANCES)[number]): number => counts[STANCES.indexOf(stance)] ?? 0;
  if (saying("objects") > 0) return { kind: "noConsensus", objections: saying("objects") };
  return { kind: "consensus", reservations: saying("reserves") };
}

function motionOf({ majority }: Vote, { counts: [votes = 0, against = 0], cast, eligible }: Tally): Result {
  if (hasMajority(majority, { votes, cast, eligible })) return { kind: "carried" };
  return { kind: "lost", isTie: votes === against };
}

function electionOf({ options, majority }: Vote, { counts, cast, eligible }: Tally): Result {
  const candidates = options
    .map((option, at) => ({ option, at, votes: counts[at] ?? 0 }))
    .filter(({ option }) => option !== ABSTENTION)
    .sort((a, b) => b.votes - a.votes || a.at - b.at);
  const [first, second] = candidates;
  if (first && hasMajority(majority, { votes: first.votes, cast, eligible }))
    return { kind: "elected", option: first.at };
  const least = second?.votes ?? 0;
  const left = candidates.filter(({ votes }) => votes >= least);
  return { kind: "secondBallot", options: left.map(({ at }) => at).sort((a, b) => a - b) };
}
