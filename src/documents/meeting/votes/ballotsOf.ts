import { groupBy } from "../../statements/groupBy.ts";
import type { SaidOf } from "../../statements/readStatements.ts";
import { unruled } from "../../statements/unruled.ts";
import type { MaySpeakFor } from "../maySpeakFor.ts";
import type { Recorded } from "../readRecord.ts";
import { entriesOf, statementsOf } from "../standing.ts";
import { type EntryOf, STANCES, type StatementOf } from "../statement.ts";

export type Vote = SaidOf<EntryOf<"vote">>;

/** What was said in a vote for one seat, by whose device and when (ms since 1970, by its clock). */
export type CastBallot = {
  readonly id: string;
  readonly speaker: string;
  readonly at: number;
  readonly turn: number;
  readonly seat: string;
  readonly over: readonly string[];
  /** Place in the options of the vote; null in a box that only the tellers can open. */
  readonly choice: number | null;
  /** Why, where somebody reserves or objects. */
  readonly text: string;
  /** The sealed box (base64); "" for what is said openly. */
  readonly box: string;
  /** Called out in the room and entered by chair or secretariat. */
  readonly isOnBehalf: boolean;
};

/** How it stands with one seat in a vote. */
export type SeatBallot = {
  readonly seat: string;
  /** What nobody has said over: one, or several that were said apart. */
  readonly standing: readonly CastBallot[];
  /** Said apart and not the same: none of it counts until it is said over. */
  readonly isConflict: boolean;
  /** Null in a conflict, and while it is sealed. */
  readonly choice: number | null;
  /** All that was said for the seat: what a new one is to be said over. */
  readonly over: readonly string[];
};

/** Everything that was said in a vote for a seat that may vote, in order of turns; by whom is not judged. */
export function castIn(recorded: Recorded, vote: Vote): readonly CastBallot[] {
  const seats = new Set(vote.seats);
  return saidIn(recorded, vote)
    .filter(({ seat, choice }) => seats.has(seat) && (choice === null || choice < vote.options.length))
    .sort((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1));
}

/** Of what was cast that which counts at all: a ballot for a seat of somebody else is no ballot. */
export const rightly = (cast: readonly CastBallot[], maySpeakFor: MaySpeakFor): readonly CastBallot[] =>
  cast.filter((one) => one.isOnBehalf || maySpeakFor(one));

/** Each seat at most once, whatever was cast for it and by how many. */
export function ballotsBySeat(cast: readonly CastBallot[]): ReadonlyMap<string, SeatBallot> {
  const ballots = new Map<string, SeatBallot>();
  for (const [seat, own] of groupBy(cast, (one) => one.seat)) {
    const standing = unruled(lastOfEach(own));
    const isConflict = standing.length > 1 && (standing.some(({ box }) => box !== "") || !isOneChoice(standing));
    const choice = isConflict ? null : (standing.at(-1)?.choice ?? null);
    ballots.set(seat, { seat, standing, isConflict, choice, over: own.map(({ id }) => id) });
  }
  return ballots;
}

const isOneChoice = (standing: readonly CastBallot[]): boolean =>
  new Set(standing.map(({ choice }) => choice)).size === 1;

/** Nobody is apart from themselves: of what one device said the last stands, whatever it names. */
const lastOfEach = (own: readonly CastBallot[]): readonly CastBallot[] =>
  own.filter((one, at) => own.findLastIndex(({ speaker }) => speaker === one.speaker) === at);

const OPENLY = { text: "", box: "", isOnBehalf: false };

type Cast = SaidOf<StatementOf<"ballot" | "position" | "sealedBallot"> | EntryOf<"castFor">>;

/** All that was cast, by vote: each of the votes asks for its own. */
const byVote = new WeakMap<Recorded, ReadonlyMap<string, readonly Cast[]>>();

function allCast(recorded: Recorded): ReadonlyMap<string, readonly Cast[]> {
  const known = byVote.get(recorded);
  if (known) return known;
  const said = [statementsOf(recorded, "ballot"), statementsOf(recorded, "position")].flat();
  const all: Cast[] = [...said, ...statementsOf(recorded, "sealedBallot"), ...entriesOf(recorded, "castFor")];
  const made = groupBy(all, ({ vote }) => vote);
  byVote.set(recorded, made);
  return made;
}

const saidIn = (recorded: Recorded, { id, way }: Vote): CastBallot[] =>
  (allCast(recorded).get(id) ?? []).flatMap((one) => castAs(one, way) ?? []);

/** Each way of voting has its own: an open ballot in a secret vote would tell what was to be secret. */
function castAs(one: Cast, way: Vote["way"]): CastBallot | null {
  const facts = { ...factsOf(one), ...OPENLY };
  switch (one.type) {
    case "ballot":
      return way === "rollCall" ? { ...facts, choice: one.choice } : null;
    case "position":
      return way === "consensus" ? { ...facts, choice: STANCES.indexOf(one.stance), text: one.text } : null;
    case "sealedBallot":
      return way === "secret" ? { ...facts, choice: null, box: one.box } : null;
    case "castFor":
      return way === "rollCall" || way === "consensus" ? { ...facts, choice: one.choice, isOnBehalf: true } : null;
  }
}

const factsOf = ({
  id,
  speaker,
  at,
  turn,
  seat,
  over,
}: Pick<CastBallot, "id" | "speaker" | "at" | "turn" | "seat" | "over">) => ({
  id,
  speaker,
  at,
  turn,
  seat,
  over,
});
