import { ABSTENTION, type Majority } from "../../../domain/meetingRules.ts";
import type { MeetingSaying, RecordSaying } from "../speak.ts";
import { MOST_SEATS, STANCES } from "../statement.ts";
import type { Vote } from "./ballotsOf.ts";
import { isCountedInRoom, standingOf, type VoteView } from "./votesOf.ts";

/** What is said for a seat in an open vote; `text`: why, where somebody reserves or objects. */
export function openBallot({ vote, ballots }: VoteView, seat: string, choice: number, text = ""): MeetingSaying {
  const place = { vote: vote.id, seat, over: overOf(ballots.get(seat)?.over) };
  if (vote.way !== "consensus") return { type: "ballot", ...place, choice };
  return { type: "position", ...place, stance: STANCES[choice] ?? "joins", text };
}

export const sealedBallot = ({ vote, ballots }: VoteView, seat: string, box: string): MeetingSaying => ({
  type: "sealedBallot",
  vote: vote.id,
  seat,
  box,
  over: overOf(ballots.get(seat)?.over),
});

/** Entered by chair or secretariat for a seat that called it out. */
export const castOnBehalf = ({ vote, ballots }: VoteView, seat: string, choice: number): RecordSaying => ({
  type: "castFor",
  vote: vote.id,
  seat,
  choice,
  over: overOf(ballots.get(seat)?.over),
});

/** Closes a vote with what stands in it now; `counted`: by option, where it was counted in the room. */
export const closing = (view: VoteView, counted: readonly number[] | null): RecordSaying => ({
  type: "closeVote",
  vote: view.vote.id,
  ballots: overOf(standingOf(view.ballots).map(({ id }) => id)),
  counted: isCountedInRoom(view.vote) ? counted : null,
  over: overOf(view.closedOver),
});

/** Sets a vote aside, or takes it back; it stays in the record. */
export const settingAside = ({ vote, setAsideOver }: VoteView, isStruck: boolean): RecordSaying => ({
  type: "strike",
  on: vote.id,
  isStruck,
  over: overOf(setAsideOver),
});

/** Between those who had most, over the vote in which nobody had the majority; by the rule of further ballots. */
export const secondBallot = (
  { item, question, target, way, options, seats, tellers, id }: Vote,
  left: readonly number[],
  majority: Majority,
): RecordSaying => ({
  type: "vote",
  ...{ item, question, target, way, majority, seats, tellers },
  options: [...left.flatMap((at) => options[at] ?? []), ...(options.includes(ABSTENTION) ? [ABSTENTION] : [])],
  over: [id],
});

const overOf = (ids: readonly string[] = []): readonly string[] => ids.slice(-MOST_SEATS);
