import { groupBy } from "./groupBy.ts";
import type { AllSaid, SaidOf } from "./readSaid.ts";
import type { IsSameMember } from "./standing.ts";
import type { PassageFields, ReservationKind, RulingOf, StatementOf } from "./statement.ts";
import { unruled } from "./unruled.ts";

type Said = { readonly id: string; readonly speaker: string; readonly at: number };

/** A passage that is not agreed: who asked for the bracket and when (ms since 1970, by that device's clock). */
export type Bracket = Said & {
  readonly passage: PassageFields;
  /** The words that stood in it when it was asked for, and the other wordings on the table. */
  readonly quote: string;
  readonly alternatives: readonly string[];
  readonly reason: string;
  readonly state: "open" | "lifted" | "withdrawn";
  /** Who lifted it, at which item of the agenda ("" for none), and the wording chosen; null while it is open or withdrawn. */
  readonly lifted: (Said & { readonly item: string; readonly wording: string | null }) | null;
  /** Lifted by one and not, or otherwise, by another while apart. */
  readonly isContested: boolean;
  /** Ids of the rulings that a new one rules over. */
  readonly rulings: readonly string[];
};

export type Reservation = Said & {
  readonly kind: ReservationKind;
  /** Null for one on the whole text. */
  readonly passage: PassageFields | null;
  readonly quote: string;
  readonly reason: string;
  readonly isWithdrawn: boolean;
};

/** Brackets and reservations in the order in which they were asked for; those that are settled too. */
export type Unagreed = { readonly brackets: readonly Bracket[]; readonly reservations: readonly Reservation[] };

/** What is not agreed in a draft: a pure function of what was said. Only who said it takes it back; brackets are also lifted. */
export function readBrackets(all: AllSaid, isSameMember: IsSameMember = (a, b) => a === b): Unagreed {
  const withdrawals = groupBy(
    all.statements.filter((one) => one.type === "withdraw"),
    ({ on }) => on,
  );
  const lifts = groupBy(
    all.rulings.filter((one) => one.type === "lift"),
    ({ on }) => on,
  );
  const isWithdrawn = ({ id, speaker }: Said): boolean =>
    withdrawals.get(id)?.findLast((one) => isSameMember(one.speaker, speaker))?.isWithdrawn ?? false;
  return {
    brackets: all.statements
      .filter((one) => one.type === "bracket")
      .map((one) => bracketOf(one, lifts.get(one.id) ?? [], isWithdrawn(one))),
    reservations: all.statements
      .filter((one) => one.type === "reservation")
      .map((one) => {
        const { id, speaker, at, kind, passage, quote, reason } = one;
        return { id, speaker, at, kind, passage, quote, reason, isWithdrawn: isWithdrawn(one) };
      }),
  };
}

/** How many brackets and reservations stand between a text and its adoption. */
export const countOpen = ({ brackets, reservations }: Unagreed): number =>
  brackets.filter(({ state }) => state === "open").length +
  reservations.filter((reservation) => !reservation.isWithdrawn).length;

function bracketOf(
  { id, speaker, at, passage, quote, alternatives, reason }: SaidOf<StatementOf<"bracket">>,
  lifts: readonly SaidOf<RulingOf<"lift">>[],
  isWithdrawn: boolean,
): Bracket {
  const standing = unruled(lifts);
  const last = standing.at(-1);
  const state = last?.isLifted ? "lifted" : isWithdrawn ? "withdrawn" : "open";
  const lifted = last?.isLifted
    ? { id: last.id, speaker: last.speaker, at: last.at, item: last.item, wording: last.wording }
    : null;
  return {
    id,
    speaker,
    at,
    passage,
    quote,
    alternatives,
    reason,
    state,
    lifted,
    isContested: new Set(standing.map((one) => `${one.isLifted} ${one.wording}`)).size > 1,
    rulings: lifts.map((one) => one.id),
  };
}
