import { createOnce } from "../statements/createOnce.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import type { KnownMandate, MandateFacts, Mandates } from "./mandates.ts";
import type { SaidForSeat } from "./maySpeakFor.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf, standingBy, statementsOf } from "./standing.ts";
import type { Attendance, EntryOf, StatementOf } from "./statement.ts";

type Attend = SaidOf<EntryOf<"attend">>;
type Here = SaidOf<StatementOf<"here">>;
export type Registration = SaidOf<StatementOf<"register">>;

/** `awaited`: nobody has said anything of the seat yet. `vacant`: nobody sits there. */
export type RollState = Attendance | "awaited" | "vacant";

export interface RollRow {
  readonly seat: string;
  readonly mandate: MandateFacts;
  readonly state: RollState;
  /** Who sits there instead of the member, "" for the member. */
  readonly name: string;
  /** Who says so: the roll that was called, or the seat of itself. */
  readonly by: "roll" | "self" | null;
  /** When it was said; null where it was not. */
  readonly at: number | null;
  /** What the seat said of itself after the roll was called, and otherwise. */
  readonly claim: Here | null;
  /** What two who called the roll apart do not agree in. */
  readonly others: readonly Attend[];
  /** What a new entry for the seat is to be said over. */
  readonly over: readonly string[];
  /** What the seat said before the meeting; null for nothing. */
  readonly registration: Registration | null;
}

/** The roll by seat, in the order of the seats. The roll that was called stands over what a seat says of itself. */
export const rollOf = (recorded: Recorded, mandates: Mandates): readonly RollRow[] =>
  rollOfOnce(
    [mandates, entriesOf(recorded, "attend"), statementsOf(recorded, "here"), statementsOf(recorded, "register")],
    () => rollFrom(recorded, mandates),
  );

const rollOfOnce = createOnce<readonly RollRow[]>();

function rollFrom(recorded: Recorded, mandates: Mandates): readonly RollRow[] {
  const called = standingBy(entriesOf(recorded, "attend"), ({ seat }) => seat);
  const said = lastBySeat(statementsOf(recorded, "here"), mandates);
  const registered = lastBySeat(statementsOf(recorded, "register"), mandates);
  return mandates.seats.map(({ seat, mandate }: KnownMandate): RollRow => {
    const standing = called.get(seat);
    const here = said.get(seat) ?? null;
    const shown = standing?.last ?? here;
    const isVacant = mandates.isVacant(seat);
    return {
      seat,
      mandate,
      // A vacant seat is counted by nobody, whatever was said of it.
      state: isVacant ? "vacant" : (shown?.mode ?? "awaited"),
      name: isVacant ? "" : (shown?.name ?? ""),
      by: isVacant || !shown ? null : standing ? "roll" : "self",
      at: isVacant ? null : (shown?.at ?? null),
      claim: !isVacant && standing && here && saysOtherwise(here, standing.last) ? here : null,
      others: standing?.others.filter(({ mode, name }) => !isSame(standing.last, { mode, name })) ?? [],
      over: standing?.over ?? [],
      registration: registered.get(seat) ?? null,
    };
  });
}

type Presence = { readonly mode: Attendance; readonly name: string };

const isSame = (a: Presence, b: Presence): boolean => a.mode === b.mode && a.name === b.name;
const saysOtherwise = (here: Here, called: Attend): boolean => here.turn > called.turn && here.mode !== called.mode;

/** Of what was said for a seat by those who may, the last. */
function lastBySeat<One extends SaidForSeat>(all: readonly One[], mandates: Mandates): ReadonlyMap<string, One> {
  return new Map(all.filter(mandates.maySpeakFor).map((one) => [one.seat, one]));
}
