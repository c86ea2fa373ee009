import { ABSTENTION } from "../../../domain/meetingRules.ts";
import type { SeatBallot, Vote } from "./ballotsOf.ts";

/** Votes by option, in the order of the options of the vote. */
export type Tally = {
  readonly counts: readonly number[];
  /** For one of the options: abstentions are not cast. */
  readonly cast: number;
  readonly abstentions: number;
  /** Seats that may vote. */
  readonly eligible: number;
};

/** Counts what each seat said, a seat once; what is in conflict or sealed counts for none. */
export function tallyOf(vote: Vote, ballots: Iterable<SeatBallot>): Tally {
  const counts = vote.options.map(() => 0);
  for (const { choice } of ballots) if (choice !== null) counts[choice] = (counts[choice] ?? 0) + 1;
  return tallyOfCounts(vote, counts);
}

/** The same of what was counted already. */
export function tallyOfCounts({ options, seats }: Vote, counts: readonly number[]): Tally {
  const sum = (isCounted: (option: string) => boolean): number =>
    counts.reduce((all, one, at) => (isCounted(options[at] ?? "") ? all + one : all), 0);
  return {
    counts,
    cast: sum((option) => option !== ABSTENTION),
    abstentions: sum((option) => option === ABSTENTION),
    eligible: new Set(seats).size,
  };
}
