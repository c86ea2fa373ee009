import { groupBy } from "../statements/groupBy.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import type { AllSaid } from "./readSaid.ts";
import type { IsSameMember } from "./standing.ts";
import type { PassageFields, ReservationKind, RulingOf, StatementOf } from "./statement.ts";
import { unruled } from "../statements/unruled.ts";

type Said = { readonly id: string; readonly speaker: string; readonly at: number };

/** A passage that is not agreed: who asked for the bracket and when (ms since 1970, by that device's clock). */
export type Bracket = Said & {
  readonly passage: PassageFields;
  /** The words that stood in it when it was asked for, and the other wordings on the table: each once and in one line. */
  readonly quote: string;
  readonly alternatives: readonly string[];
  readonly reason: string;
  readonly state: "open" | "lifted" | "withdrawn";
  /** Who ruled that it is lifted, at which item of the agenda ("" for none), and the wording chosen; null unless that stands. */
  readonly lifted: (Said & { readonly item: string; readonly wording: string | null }) | null;
  /** That who asked for it took it back, and when; null unless that stands. */
  readonly withdrawn: Said | null;
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
  /** That who made it took it back, and when; null while it stands. */
  readonly withdrawn: Said | null;
};

/** Brackets and reservations in the order in which they were asked for; those that are settled too. */
export type Unagreed = { readonly brackets: readonly Bracket[]; readonly reservations: readonly Reservation[] };

/** Still to be lifted: open, or chair and secretariat ruled otherwise while apart. */
export const isStanding = ({ state, isContested }: Pick<Bracket, "state" | "isContested">): boolean =>
  state === "open" || isContested;

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
  const withdrawalOf = ({ id, speaker }: Said): Said | null => {
    const last = withdrawals.get(id)?.findLast((one) => isSameMember(one.speaker, speaker));
    return last?.isWithdrawn ? saidOf(last) : null;
  };
  return {
    brackets: all.statements
      .filter((one) => one.type === "bracket")
      .map((one) => bracketOf(one, lifts.get(one.id) ?? [], withdrawalOf(one))),
    reservations: all.statements
      .filter((one) => one.type === "reservation")
      .map((one) => {
        const { kind, passage, quote, reason } = one;
        return { ...saidOf(one), kind, passage, quote, reason, withdrawn: withdrawalOf(one) };
      }),
  };
}

const saidOf = ({ id, speaker, at }: Said): Said => ({ id, speaker, at });

function bracketOf(
  bracket: SaidOf<StatementOf<"bracket">>,
  lifts: readonly SaidOf<RulingOf<"lift">>[],
  withdrawal: Said | null,
): Bracket {
  const standing = unruled(lifts);
  const last = standing.at(-1);
  const lifted = last?.isLifted ? { ...saidOf(last), item: last.item, wording: last.wording } : null;
  const { passage, quote, alternatives, reason } = bracket;
  return {
    ...saidOf(bracket),
    passage,
    quote,
    alternatives: tidyAlternatives(alternatives),
    reason,
    state: lifted ? "lifted" : withdrawal ? "withdrawn" : "open",
    lifted,
    withdrawn: lifted ? null : withdrawal,
    isContested: new Set(standing.map((one) => `${one.isLifted} ${one.wording}`)).size > 1,
    rulings: lifts.map((one) => one.id),
  };
}

/** An alternative is some words in the place of others: it neither begins a paragraph nor takes the words away. */
export const tidyAlternatives = (given: readonly string[]): readonly string[] => [
  ...new Set(given.map((one) => one.replaceAll(/\s+/gu, " ").trim()).filter((one) => one !== "")),
];
