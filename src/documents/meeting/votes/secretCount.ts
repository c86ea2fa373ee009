import type { SaidOf } from "../../statements/readStatements.ts";
import type { Recorded } from "../readRecord.ts";
import { statementsOf } from "../standing.ts";
import type { StatementOf } from "../statement.ts";
import type { CastBallot, Vote } from "./ballotsOf.ts";

/** What the tellers' work shows to everybody who reads it. None of it counts while there is one. */
export const COUNT_FAULTS = [
  /** A teller said two different things. */
  "twice",
  /** Ballots that the closing names are left out, or others came in. */
  "otherBallots",
  /** There are more or fewer boxes than ballots, or choices than boxes. */
  "otherNumber",
  /** A box or a code stands there twice. */
  "copied",
] as const;
export type CountFault = (typeof COUNT_FAULTS)[number];

type HandedOn = SaidOf<StatementOf<"handedOn">>;
type Opened = SaidOf<StatementOf<"opened">>;

/** How far the tellers of a secret ballot are. */
export type SecretCount = {
  /** Boxes for the second teller; null until the first has opened. */
  readonly handedOn: HandedOn | null;
  readonly opened: Opened | null;
  /** Ballots that could not be read by either. */
  readonly unreadable: number;
  /** Votes by option; null until all is opened, and while there is a fault. */
  readonly counts: readonly number[] | null;
  readonly faults: readonly CountFault[];
};

/**
 * What the tellers have made of the ballots that the closing names. Only what those two said is heard, the second on what the first
 * handed on. A box that was swapped for another is seen by its voter alone, whose code is missing.
 */
export function secretCountOf(recorded: Recorded, vote: Vote, named: readonly CastBallot[]): SecretCount {
  const [first, second] = vote.tellers;
  const handed = statementsOf(recorded, "handedOn").filter((one) => one.vote === vote.id && one.speaker === first);
  const handedOn = handed[0] ?? null;
  const all = statementsOf(recorded, "opened").filter((one) => one.vote === vote.id && one.speaker === second);
  const opened = all.find(({ on }) => on === handedOn?.id) ?? null;
  const faults = [
    ...(differ(handed, ({ boxes, ballots }) => [boxes, ballots]) || differ(all, ({ choices, on }) => [choices, on])
      ? (["twice"] as const)
      : []),
    ...(handedOn ? faultsOfFirst(handedOn, named) : []),
    ...(handedOn && opened ? faultsOfSecond(handedOn, opened) : []),
  ];
  const spoilt = opened?.choices.filter(({ choice }) => choice >= vote.options.length).length ?? 0;
  return {
    handedOn,
    opened,
    unreadable: (handedOn?.unreadable.length ?? 0) + (opened?.unreadable ?? 0) + spoilt,
    counts: opened && faults.length === 0 ? countsOf(vote, opened) : null,
    faults: [...new Set<CountFault>(faults)],
  };
}

const countsOf = ({ options }: Vote, { choices }: Opened): readonly number[] =>
  options.map((_, option) => choices.filter(({ choice }) => choice === option).length);

const differ = <One>(all: readonly One[], contentOf: (one: One) => unknown): boolean =>
  new Set(all.map((one) => JSON.stringify(contentOf(one)))).size > 1;

const isRepeated = (all: readonly string[]): boolean => new Set(all).size < all.length;

function faultsOfFirst({ ballots, unreadable, boxes }: HandedOn, named: readonly CastBallot[]): readonly CountFault[] {
  const ids = new Set(named.map(({ id }) => id));
  const isSame = ballots.length === ids.size && !isRepeated(ballots) && ballots.every((id) => ids.has(id));
  const areKnown = !isRepeated(unreadable) && unreadable.every((id) => ids.has(id));
  return [
    ...(isSame && areKnown ? [] : (["otherBallots"] as const)),
    ...(boxes.length === ballots.length - unreadable.length ? [] : (["otherNumber"] as const)),
    ...(isRepeated(boxes) ? (["copied"] as const) : []),
  ];
}

function faultsOfSecond({ boxes }: HandedOn, { choices, unreadable }: Opened): readonly CountFault[] {
  return [
    ...(choices.length + unreadable === boxes.length ? [] : (["otherNumber"] as const)),
    ...(isRepeated(choices.map(({ code }) => code)) ? (["copied"] as const) : []),
  ];
}
