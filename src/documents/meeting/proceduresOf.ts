import type { SaidOf } from "../statements/readStatements.ts";
import { groupBy } from "../statements/groupBy.ts";
import { doubtOf } from "./clockDoubt.ts";
import type { MaySpeakFor } from "./maySpeakFor.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf, type Standing, standingBy, statementsOf } from "./standing.ts";
import { standsOtherwise } from "./standsOtherwise.ts";
import type { Answer, Deadline, EntryOf, OUTCOMES, StatementOf } from "./statement.ts";
import { type Timing, timingOf } from "./timingOf.ts";

export type Outcome = (typeof OUTCOMES)[number];
type Ruling = SaidOf<EntryOf<"late">>;
type Ending = SaidOf<EntryOf<"endProcedure">>;

/** An answer with what is known of when it was made. */
export type Reply = {
  readonly says: SaidOf<StatementOf<"answer">>;
  readonly timing: Timing;
  /** The other statement of the same device that its clock does not fit: that clock has been changed. */
  readonly doubt: { readonly at: number } | null;
  /** What chair and secretariat have ruled on it. */
  readonly ruling: Standing<Ruling> | null;
  /** It is counted: in time, or ruled to be. */
  readonly counts: boolean;
};

export type SeatReply = {
  readonly seat: string;
  /** What counts for the seat; null where nothing does. */
  readonly answer: Answer | null;
  /** Two answers that count were given while apart: the one that hinders more is counted. */
  readonly isContested: boolean;
  /** All that was said for it, the oldest first. */
  readonly replies: readonly Reply[];
};

export type Procedure = {
  readonly says: SaidOf<EntryOf<"procedure">>;
  /** As it was set, or as it was extended to. */
  readonly deadline: Deadline;
  /** In the order in which it names the seats. */
  readonly seats: readonly SeatReply[];
  /** Answers that wait for a ruling: made in time by their own clock, but the closing had not seen them. */
  readonly waiting: number;
  readonly tally: Readonly<Record<Answer | "silent", number>>;
  /** What the answers that count come to. Of an open one: if it ended so. */
  readonly result: "adopted" | "broken" | "failed";
  /** What was recorded at its end; null while it is open. */
  readonly ended: Ending | null;
  /** Two ended it otherwise while apart. */
  readonly isContested: boolean;
  /** What was recorded is not what the answers that count now come to. */
  readonly isOutdated: boolean;
  /** The endings and extensions so far: what a new one is said over, and an answer that knows of them. */
  readonly over: readonly string[];
};

/**
 * The written and silence procedures of a meeting, in the order in which they were opened. An answer of somebody who may not speak for
 * the seat is none. An objection breaks a silence, and who says nothing agrees; a written procedure needs more who agree than who object.
 */
export function proceduresOf(recorded: Recorded, maySpeakFor: MaySpeakFor): readonly Procedure[] {
  const answers = groupBy(statementsOf(recorded, "answer"), ({ procedure }) => procedure);
  const endings = standingBy(entriesOf(recorded, "endProcedure"), ({ on }) => on);
  const rulings = standingBy(entriesOf(recorded, "late"), ({ on }) => on);
  const allEndings = groupBy(entriesOf(recorded, "endProcedure"), ({ on }) => on);
  const doubt = doubtOf(recorded);
  return entriesOf(recorded, "procedure").map((says) => {
    const standing = endings.get(says.id) ?? null;
    const own = allEndings.get(says.id) ?? [];
    const deadline = own.findLast(isExtension)?.deadline ?? says.deadline;
    const ended = standing && standing.last.outcome !== "extended" ? standing.last : null;
    const ends = own.flatMap((one) => (isExtension(one) ? [] : [one.id]));
    const closing = ended && { turn: ended.turn, ends, seen: new Set(ended.over) };
    const replies = (answers.get(says.id) ?? [])
      .filter((one) => says.seats.includes(one.seat) && maySpeakFor(one))
      .map((one): Reply => {
        const timing = timingOf(one, deadline.at, closing);
        const ruling = rulings.get(one.id) ?? null;
        return { says: one, timing, doubt: doubt(one), ruling, counts: ruling?.last.counts ?? timing.is === "inTime" };
      });
    const bySeat = groupBy(replies, ({ says: { seat } }) => seat);
    const seats = says.seats.map((seat) => seatReply(seat, bySeat.get(seat) ?? []));
    const tally = tallyOf(seats);
    const result = says.kind === "silence" ? silenceResult(tally) : writtenResult(tally);
    return {
      says,
      deadline,
      seats,
      tally,
      result,
      waiting: replies.filter(({ timing, ruling }) => timing.is === "claimed" && !ruling).length,
      ended,
      isContested: standing ? standsOtherwise(standing.last, standing.others, ({ outcome }) => outcome) : false,
      isOutdated: ended !== null && ended.outcome !== "withdrawn" && ended.outcome !== result,
      over: standing?.over ?? [],
    };
  });
}

const isExtension = ({ outcome, deadline }: Ending): boolean => outcome === "extended" && deadline !== null;

/** Of two answers at once the one further ahead is counted. */
const HINDERS: readonly Answer[] = ["object", "scrutiny", "abstain", "agreeWithComment", "agree"];

function seatReply(seat: string, replies: readonly Reply[]): SeatReply {
  const counted = standingBy(
    replies.flatMap(({ says, counts }) => (counts ? [says] : [])),
    () => seat,
  ).get(seat);
  const answers = counted ? [counted.last, ...counted.others].map(({ answer }) => answer) : [];
  const answer = HINDERS.find((one) => answers.includes(one)) ?? null;
  return { seat, answer, isContested: new Set(answers).size > 1, replies };
}

function tallyOf(seats: readonly SeatReply[]): Procedure["tally"] {
  const tally = { agree: 0, agreeWithComment: 0, object: 0, scrutiny: 0, abstain: 0, silent: 0 };
  for (const { answer } of seats) tally[answer ?? "silent"] += 1;
  return tally;
}

const silenceResult = ({ object }: Procedure["tally"]) => (object > 0 ? "broken" : "adopted");
const writtenResult = ({ agree, agreeWithComment, object }: Procedure["tally"]) =>
  agree + agreeWithComment > object ? "adopted" : "failed";
