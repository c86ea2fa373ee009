import type { Majority } from "../../../domain/meetingRules.ts";

/** `votes`: for one of the options; `cast`: for all of them, abstentions are none; `eligible`: seats that may vote. */
export type Share = { readonly votes: number; readonly cast: number; readonly eligible: number };

/** Whether enough voted for one option. In whole numbers, so that two thirds of 9 are 6. */
export function hasMajority(rule: Majority, { votes, cast, eligible }: Share): boolean {
  if (votes === 0) return false;
  switch (rule) {
    case "simple":
      return 2 * votes > cast;
    case "twoThirdsCast":
      return 3 * votes >= 2 * cast;
    case "absolute":
      return 2 * votes > eligible;
    case "twoThirdsAll":
      return 3 * votes >= 2 * eligible;
    case "unanimity":
      return votes === cast;
  }
}

/** The least number of votes with which one option has it, for as many cast. */
export function votesNeeded(rule: Majority, { cast, eligible }: Omit<Share, "votes">): number {
  switch (rule) {
    case "simple":
      return Math.floor(cast / 2) + 1;
    case "twoThirdsCast":
      return Math.max(1, Math.ceil((2 * cast) / 3));
    case "absolute":
      return Math.floor(eligible / 2) + 1;
    case "twoThirdsAll":
      return Math.max(1, Math.ceil((2 * eligible) / 3));
    case "unanimity":
      return Math.max(1, cast);
  }
}
