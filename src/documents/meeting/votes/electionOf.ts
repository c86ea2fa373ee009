import { isMotion } from "./resultOf.ts";
import type { VoteView } from "./votesOf.ts";

/** How far the election of an item is. `opening`: closed, and its ballots are still sealed or its closings stand against each other. */
export type ElectionStage = "none" | "open" | "opening" | "noMajority" | "elected";

export interface Election {
  readonly stage: ElectionStage;
  /** The last ballot that counts; null before the first. */
  readonly ballot: VoteView | null;
  /** Who is elected, "" for nobody yet. */
  readonly elected: string;
}

/** The election of an item, read out of its votes: those between names that were not set aside, the last of them. */
export function electionOf(votes: readonly VoteView[], item: string): Election {
  const ballot =
    votes.findLast(({ vote, isSetAside }) => vote.item === item && !isSetAside && isElection(vote)) ?? null;
  if (!ballot) return { stage: "none", ballot, elected: "" };
  const { result, state } = ballot;
  if (result?.kind === "elected")
    return { stage: "elected", ballot, elected: ballot.vote.options[result.option] ?? "" };
  if (result?.kind === "secondBallot") return { stage: "noMajority", ballot, elected: "" };
  return { stage: state === "open" ? "open" : "opening", ballot, elected: "" };
}

/** A vote between names. */
export const isElection = (vote: VoteView["vote"]): boolean => vote.way !== "consensus" && !isMotion(vote);
