import { createOnce } from "../statements/createOnce.ts";
import { groupBy } from "../statements/groupBy.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import { unruled } from "../statements/unruled.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf, standingBy } from "./standing.ts";
import { standsOtherwise } from "./standsOtherwise.ts";
import type { EntryOf } from "./statement.ts";

/** Numbers beyond it are not believed: they are the next free one. */
const GREATEST_NUMBER = 9_999;

export type SaidDecision = SaidOf<EntryOf<"decision">>;

export type Decision = {
  /** Of the first statement; what takes its place keeps it. */
  readonly id: string;
  readonly number: number;
  /** The number under which it was said first, where it has another one now; 0 where none was given. */
  readonly was: number | null;
  /** Ids of the other decisions that were given the same number. */
  readonly clashesWith: readonly string[];
  /** As it stands. */
  readonly says: SaidDecision;
  /** Said at the same time by somebody who had not seen it: as long as there are some, the decision is contested. */
  readonly others: readonly SaidDecision[];
  /** What it said before, the oldest first. */
  readonly before: readonly SaidDecision[];
  readonly isStruck: boolean;
  /** One has struck it and another put it back while apart; it counts as struck. */
  readonly isStrikeContested: boolean;
  /** All that a new wording is said over, and all that a new strike is said over. */
  readonly over: readonly string[];
  readonly strikesOver: readonly string[];
};

/**
 * The decisions of a meeting in the order of their numbers, struck ones too.
 *
 * A number is the one that was given with the first wording, or the next one where an earlier decision (by number, then by turn) has it:
 * of two that were numbered 5 on two machines the one said first stays 5, and the other is 6. What moves up moves those behind it only
 * as far as it must. A struck one keeps its number, so that no number that was read out ever names another decision.
 */
export const decisionsOf = (recorded: Recorded): readonly Decision[] =>
  decisionsOfOnce([entriesOf(recorded, "decision"), entriesOf(recorded, "strike")], () => decisionsFrom(recorded));

const decisionsOfOnce = createOnce<readonly Decision[]>();

function decisionsFrom(recorded: Recorded): readonly Decision[] {
  const all = entriesOf(recorded, "decision");
  const first = firstsOf(all);
  const strikes = standingBy(entriesOf(recorded, "strike"), ({ on }) => first.get(on) ?? on);
  const chains = [...groupBy(all, ({ id }) => first.get(id) ?? id)]
    .flatMap(([id, own]) => (own[0] ? [{ id, own, given: believed(own[0].number), turn: own[0].turn }] : []))
    .sort((a, b) => a.given - b.given || a.turn - b.turn || (a.id < b.id ? -1 : 1));
  const alike = groupBy(chains, ({ given }) => String(given));
  let number = 0;
  return chains.flatMap(({ id, own, given }) => {
    const left = unruled(own);
    const says = left.at(-1);
    if (!says) return [];
    number = Math.max(given, number + 1);
    const strike = strikes.get(id);
    const standing = new Set(left.map((one) => one.id));
    const clashes = given === 0 ? [] : (alike.get(String(given)) ?? []);
    return [
      {
        id,
        number,
        was: number === given ? null : given,
        clashesWith: clashes.flatMap((one) => (one.id === id ? [] : [one.id])),
        says,
        others: left.slice(0, -1),
        before: own.filter((one) => !standing.has(one.id)),
        isStruck: [strike?.last, ...(strike?.others ?? [])].some((one) => one?.isStruck === true),
        isStrikeContested: strike ? standsOtherwise(strike.last, strike.others, ({ isStruck }) => isStruck) : false,
        over: own.map((one) => one.id),
        strikesOver: strike?.over ?? [],
      },
    ];
  });
}

/** The number that a decision which is entered now is given. */
export const nextDecisionNumber = (decisions: readonly Decision[]): number =>
  Math.max(0, ...decisions.map(({ number }) => number)) + 1;

const believed = (given: number): number => (given <= GREATEST_NUMBER ? given : 0);

/** By id, the first statement of the decision that it belongs to. */
function firstsOf(all: readonly SaidDecision[]): ReadonlyMap<string, string> {
  const byId = new Map(all.map((one) => [one.id, one]));
  const firsts = new Map<string, string>();
  // In order of turns what is replaced comes before what replaces it; one that names a later one is forged, and stands for itself.
  for (const { id, on } of all) firsts.set(id, on !== id && byId.has(on) ? (firsts.get(on) ?? id) : id);
  return firsts;
}
