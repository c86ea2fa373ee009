import { createOnce } from "../statements/createOnce.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import type { Mandates } from "./mandates.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf, statementsOf } from "./standing.ts";
import type { EntryOf, StatementOf } from "./statement.ts";

export type Asked = SaidOf<StatementOf<"askFloor">>;
export type Given = SaidOf<EntryOf<"giveFloor">>;
export type Intervention = SaidOf<StatementOf<"intervention">>;

export interface Floor {
  /** Who waits, in the order in which they are called: points of order first, then as they asked. */
  readonly queue: readonly Asked[];
  /** Who speaks; null for nobody. */
  readonly now: Given | null;
  /** Who has spoken, and when it ended where that was recorded (ms since 1970). */
  readonly spoken: readonly { readonly given: Given; readonly endedAt: number | null }[];
  /** What was handed in in writing and not taken back. */
  readonly written: readonly Intervention[];
}

export const floorOf = (recorded: Recorded, mandates: Mandates): Floor =>
  floorOfOnce(
    [
      mandates,
      statementsOf(recorded, "withdraw"),
      entriesOf(recorded, "giveFloor"),
      entriesOf(recorded, "endFloor"),
      statementsOf(recorded, "askFloor"),
      statementsOf(recorded, "intervention"),
    ],
    () => floorFrom(recorded, mandates),
  );

const floorOfOnce = createOnce<Floor>();

function floorFrom(recorded: Recorded, mandates: Mandates): Floor {
  const isHeard = mandates.maySpeakFor;
  const withdrawn = new Set(statementsOf(recorded, "withdraw").map(({ on, speaker }) => `${speaker} ${on}`));
  const isKept = ({ id, speaker }: Asked | Intervention): boolean => !withdrawn.has(`${speaker} ${id}`);
  const given = entriesOf(recorded, "giveFloor");
  const ends = new Map(entriesOf(recorded, "endFloor").map(({ on, at }) => [on, at]));
  const answered = new Set(given.map(({ on }) => on));
  const last = given.at(-1);
  const now = last && !ends.has(last.id) ? last : null;
  return {
    queue: statementsOf(recorded, "askFloor")
      // A chair may strike out who is not there any more: that is an end without a beginning.
      .filter((one) => isHeard(one) && isKept(one) && !answered.has(one.id) && !ends.has(one.id))
      .sort((a, b) => rank(a) - rank(b) || a.turn - b.turn || (a.id < b.id ? -1 : 1)),
    now,
    spoken: given.filter((one) => one !== now).map((one) => ({ given: one, endedAt: ends.get(one.id) ?? null })),
    written: statementsOf(recorded, "intervention").filter((one) => isHeard(one) && isKept(one)),
  };
}

const rank = ({ kind }: Asked): number => (kind === "pointOfOrder" ? 0 : 1);

/** Seconds that a speaker has left, below 0 once the time is over; null where there is no limit. `since`: when they began (ms). */
export const secondsLeft = ({ seconds }: Pick<Given, "seconds">, since: number, now: number): number | null =>
  seconds === 0 ? null : seconds - Math.floor(Math.max(0, now - since) / 1000);
