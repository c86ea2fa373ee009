import { unruled } from "../statements/unruled.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import type { AllSaid } from "./readSaid.ts";
import type { RulingOf } from "./statement.ts";
import { groupBy } from "../statements/groupBy.ts";

/** May `speaker` speak for who said this: the same member, maybe on another machine? */
export type IsSameMember = (speaker: string, author: string) => boolean;

export type AmendmentState = "tabled" | "withdrawn" | "agreed" | "agreedAsAmended" | "rejected" | "keptOpen" | "fell";

/** How it stands with an amendment. */
export type Standing = {
  readonly state: AmendmentState;
  /** Who brought it there, and when; null while it is only tabled. */
  readonly by: { readonly id: string; readonly speaker: string; readonly at: number; readonly turn: number } | null;
  /** The wording agreed, where it is not the proposal's. */
  readonly wording: string | null;
  /** Why it was ruled so; "" where nobody said. */
  readonly reason: string;
  /** The amendment through which it fell. */
  readonly fellWith: string | null;
  /** Rulings that stand against each other: chair and secretariat ruled while apart, and one of them must rule again. */
  readonly isContested: boolean;
  /** Ids of the rulings that a new one rules over. */
  readonly rulings: readonly string[];
};

type Stands = { readonly standing: Standing };

/** Still on the table. */
export const isOpen = ({ standing: { state } }: Stands): boolean => state === "tabled" || state === "keptOpen";

export const isAgreed = ({ standing: { state } }: Stands): boolean => state === "agreed" || state === "agreedAsAmended";

type Verdict = SaidOf<RulingOf<"verdict">>;

const TABLED: Standing = {
  state: "tabled",
  by: null,
  wording: null,
  reason: "",
  fellWith: null,
  isContested: false,
  rulings: [],
};

/** Rulings by what they are about. */
export type Rulings = {
  readonly on: (id: string) => readonly Verdict[];
  /** The ruling by which something was agreed on instead of the amendment `id`, for as long as it is agreed. */
  readonly felling: (id: string) => Verdict | undefined;
};

export function gatherRulings(verdicts: readonly Verdict[]): Rulings {
  const byTarget = groupBy(verdicts, ({ on }) => on);
  const felling = new Map<string, Verdict>();
  for (const own of byTarget.values()) {
    const last = unruled(own).at(-1);
    if (last?.verdict !== "agreed" && last?.verdict !== "agreedAsAmended") continue;
    for (const id of last.fells) felling.set(id, last);
  }
  return { on: (id) => byTarget.get(id) ?? [], felling: (id) => felling.get(id) };
}

/**
 * What the rulings make of a statement: those that nobody has ruled over count, and of several the last. One without a ruling of
 * its own falls with what was agreed instead of it, for as long as that is agreed.
 */
export function standingOf(
  { id, speaker }: { readonly id: string; readonly speaker: string },
  about: AllSaid["statements"],
  { on, felling }: Rulings,
  isSameMember: IsSameMember,
): Standing {
  const own = on(id);
  const rulings = own.map((one) => one.id);
  const standing = unruled(own);
  const last = standing.at(-1);
  if (last && last.verdict !== "reopened") {
    const isContested = new Set(standing.map(({ verdict, wording }) => `${verdict} ${wording}`)).size > 1;
    const { verdict: state, wording, reason = "" } = last;
    return { ...TABLED, state, by: byOf(last), wording, reason, isContested, rulings };
  }
  const withdrawal = about.findLast((one) => one.type === "withdraw" && isSameMember(one.speaker, speaker));
  if (withdrawal?.type === "withdraw" && withdrawal.isWithdrawn) {
    return { ...TABLED, state: "withdrawn", by: byOf(withdrawal), rulings };
  }
  const feller = felling(id);
  if (feller && !last) return { ...TABLED, state: "fell", by: byOf(feller), fellWith: feller.on, rulings };
  return { ...TABLED, rulings };
}

const byOf = ({ id, speaker, at, turn }: Verdict | AllSaid["statements"][number]) => ({ id, speaker, at, turn });
