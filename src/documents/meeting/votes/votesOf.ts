import { createOnce } from "../../statements/createOnce.ts";
import type { SaidOf } from "../../statements/readStatements.ts";
import { groupBy } from "../../statements/groupBy.ts";
import type { MaySpeakFor } from "../maySpeakFor.ts";
import type { Recorded } from "../readRecord.ts";
import { entriesOf, type Standing, standingBy, statementsOf } from "../standing.ts";
import type { EntryOf } from "../statement.ts";
import { ballotsBySeat, type CastBallot, castIn, rightly, type SeatBallot, type Vote } from "./ballotsOf.ts";
import { type Result, resultOf } from "./resultOf.ts";
import { putApart } from "./sameQuestion.ts";
import { type SecretCount, secretCountOf } from "./secretCount.ts";
import { type Tally, tallyOf, tallyOfCounts } from "./tallyOf.ts";

export type Closing = SaidOf<EntryOf<"closeVote">>;

/** A vote, as everybody who holds the same record reads it. */
export type VoteView = {
  readonly vote: Vote;
  /** Who may vote, each once. */
  readonly seats: readonly string[];
  /** By seat; once it is closed, only what the closing names. */
  readonly ballots: ReadonlyMap<string, SeatBallot>;
  /** What was said, or arrived, too late to be named by the closing. */
  readonly late: readonly CastBallot[];
  /** `contested`: closed by two who had not heard of each other, with different ballots or counts. */
  readonly state: "open" | "closed" | "contested";
  readonly closing: Closing | null;
  /** The closings that stand against each other; empty unless contested. */
  readonly closings: readonly Closing[];
  /** Ids that a new closing is said over. */
  readonly closedOver: readonly string[];
  /** Set aside by chair or secretariat; it stays in the record. */
  readonly isSetAside: boolean;
  readonly setAsideOver: readonly string[];
  /** From 1: how many times it was put, each over the one before. */
  readonly round: number;
  /** It was put again over this one: a second ballot, or the question anew. */
  readonly isPutAgain: boolean;
  /** Votes on the same question that were put while apart, and are not set aside: one of them has to be. */
  readonly apart: readonly Vote[];
  readonly secret: SecretCount | null;
  /** Null where nothing is counted: hands and paper before the closing, sealed ballots before they are opened, closings that differ. */
  readonly tally: Tally | null;
  /** How many were counted more than may vote: such a count says nothing. */
  readonly overcount: number;
  readonly result: Result | null;
};

/** All votes of a meeting in the order in which they were put. A pure function of what was said: no total is written down anywhere. */
export const votesOf = (recorded: Recorded, maySpeakFor: MaySpeakFor): readonly VoteView[] =>
  votesOfOnce(
    [
      maySpeakFor,
      entriesOf(recorded, "vote"),
      entriesOf(recorded, "closeVote"),
      entriesOf(recorded, "strike"),
      entriesOf(recorded, "castFor"),
      statementsOf(recorded, "ballot"),
      statementsOf(recorded, "position"),
      statementsOf(recorded, "sealedBallot"),
      statementsOf(recorded, "handedOn"),
      statementsOf(recorded, "opened"),
    ],
    () => votesFrom(recorded, maySpeakFor),
  );

const votesOfOnce = createOnce<readonly VoteView[]>();

function votesFrom(recorded: Recorded, maySpeakFor: MaySpeakFor): readonly VoteView[] {
  const votes = entriesOf(recorded, "vote");
  const closings = groupBy(entriesOf(recorded, "closeVote"), ({ vote }) => vote);
  const strikes = standingBy(entriesOf(recorded, "strike"), ({ on }) => on);
  const isSetAside = ({ id }: Vote): boolean => strikes.get(id)?.last.isStruck ?? false;
  const counting = votes.filter((vote) => !isSetAside(vote));
  const rounds = new Map<string, number>();
  return votes.map((vote) => {
    const round = 1 + Math.max(0, ...vote.over.map((id) => rounds.get(id) ?? 0));
    rounds.set(vote.id, round);
    const own = closings.get(vote.id) ?? [];
    const standing = standingBy(own, () => "").get("");
    return {
      ...viewOf(recorded, vote, standing, maySpeakFor),
      closedOver: own.map(({ id }) => id),
      isSetAside: isSetAside(vote),
      setAsideOver: strikes.get(vote.id)?.over ?? [],
      round,
      isPutAgain: counting.some(({ over }) => over.includes(vote.id)),
      apart: isSetAside(vote) ? [] : putApart(vote, counting),
    };
  });
}

type Read = Omit<VoteView, "closedOver" | "isSetAside" | "setAsideOver" | "round" | "isPutAgain" | "apart">;

function viewOf(
  recorded: Recorded,
  vote: Vote,
  standing: Standing<Closing> | undefined,
  maySpeakFor: MaySpeakFor,
): Read {
  const cast = castIn(recorded, vote);
  const closings = standing ? [...standing.others, standing.last] : [];
  const isContested = new Set(closings.map(whatItSays)).size > 1;
  const closing = isContested ? null : (closings.at(-1) ?? null);
  const named = new Set(closing?.ballots ?? []);
  // Who closed it has judged who spoke for which seat, by the mandates of that day; they may be others by now.
  const counted = closing ? cast.filter(({ id }) => named.has(id)) : rightly(cast, maySpeakFor);
  const ballots = ballotsBySeat(counted);
  const secret = isSealed(vote) && closing ? secretCountOf(recorded, vote, toOpen(ballots)) : null;
  const said = { vote, ballots, closing, secret };
  const tally = isContested ? null : countOf(said);
  const overcount = tally ? Math.max(0, tally.cast + tally.abstentions - tally.eligible) : 0;
  return {
    ...said,
    seats: [...new Set(vote.seats)],
    late: closing ? standingOf(ballotsBySeat(rightly(cast, maySpeakFor))).filter(({ id }) => !named.has(id)) : [],
    state: isContested ? "contested" : closing ? "closed" : "open",
    closings: isContested ? closings : [],
    tally,
    overcount,
    result: closing && tally && overcount === 0 ? resultOf(vote, tally) : null,
  };
}

/** Two tellers open it; otherwise a secret vote is on paper, and counted in the room. */
export const isSealed = ({ way, tellers }: Pick<Vote, "way" | "tellers">): boolean =>
  way === "secret" && tellers.length === 2;

/** Counted by the chair and entered: by hands, or on paper. */
export const isCountedInRoom = (vote: Pick<Vote, "way" | "tellers">): boolean =>
  vote.way === "hands" || (vote.way === "secret" && !isSealed(vote));

export const standingOf = (ballots: ReadonlyMap<string, SeatBallot>): readonly CastBallot[] =>
  [...ballots.values()].flatMap(({ standing }) => standing);

/** The sealed ballots that the tellers are to open. */
export const toOpen = (ballots: ReadonlyMap<string, SeatBallot>): readonly CastBallot[] =>
  [...ballots.values()].flatMap(({ standing, isConflict }) => (isConflict ? [] : standing));

function countOf({
  vote,
  ballots,
  closing,
  secret,
}: Pick<Read, "vote" | "ballots" | "closing" | "secret">): Tally | null {
  if (isSealed(vote)) return secret?.counts ? tallyOfCounts(vote, secret.counts) : null;
  if (!isCountedInRoom(vote)) return tallyOf(vote, ballots.values());
  const counted = closing?.counted;
  return counted?.length === vote.options.length ? tallyOfCounts(vote, counted) : null;
}

const whatItSays = ({ ballots, counted }: Closing): string => JSON.stringify([[...ballots].sort(), counted]);
