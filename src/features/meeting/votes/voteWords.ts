import type { IntlShape } from "react-intl";
import type { Vote } from "../../../documents/meeting/votes/ballotsOf.ts";
import { isElection } from "../../../documents/meeting/votes/electionOf.ts";
import { isSealed, type VoteView } from "../../../documents/meeting/votes/votesOf.ts";
import { isMotion, type Result } from "../../../documents/meeting/votes/resultOf.ts";
import { votesNeeded } from "../../../documents/meeting/votes/hasMajority.ts";
import type { Tally } from "../../../documents/meeting/votes/tallyOf.ts";
import { STANCES } from "../../../documents/meeting/statement.ts";
import { ABSTENTION, MOTION_OPTIONS } from "../../../domain/meetingRules.ts";

type Put = Pick<Vote, "way" | "options" | "tellers" | "majority">;

/** What one may say, in the words of who reads; names of candidates are as they were written. */
export function optionWords({ way, options }: Pick<Put, "way" | "options">, at: number, intl: IntlShape): string {
  const option = options[at] ?? "";
  if (way === "consensus") return intl.formatMessage({ id: `votes.option.${STANCES[at] ?? "joins"}` });
  const known = isMotion({ options }) ? MOTION_OPTIONS.find((one) => one === option) : undefined;
  const key = known ?? (option === ABSTENTION ? ABSTENTION : null);
  return key ? intl.formatMessage({ id: `votes.option.${key}` }) : option;
}

export const wayWords = (vote: Pick<Put, "way" | "tellers">, intl: IntlShape): string =>
  intl.formatMessage({ id: `votes.way.${vote.way === "secret" && !isSealed(vote) ? "paper" : vote.way}` });

/** Which ballot of an election it is, where there is more than one; "" for everything else. */
export function roundWords(
  { vote, round, isPutAgain }: Pick<VoteView, "vote" | "round" | "isPutAgain">,
  intl: IntlShape,
): string {
  if (!isElection(vote) || (round === 1 && !isPutAgain)) return "";
  return `${intl.formatMessage({ id: "votes.round" }, { number: round })} · `;
}

/** What has to be reached; with how many votes that is, once it is known how many were cast. */
export function ruleWords({ way, majority }: Put, tally: Tally | null, intl: IntlShape): string {
  if (way === "consensus") return intl.formatMessage({ id: "votes.rule.consensus" });
  const rule = intl.formatMessage({ id: `votes.rule.${majority}` });
  if (!tally) return rule;
  return `${rule} ${intl.formatMessage({ id: "votes.rule.needed" }, { count: votesNeeded(majority, tally) })}`;
}

export function resultWords(vote: Put, result: Result, intl: IntlShape): string {
  const say = (id: "carried" | "lost" | "tie"): string => intl.formatMessage({ id: `votes.result.${id}` });
  switch (result.kind) {
    case "carried":
      return say("carried");
    case "lost":
      return say(result.isTie ? "tie" : "lost");
    case "consensus":
      return intl.formatMessage({ id: "votes.result.consensus" }, { count: result.reservations });
    case "noConsensus":
      return intl.formatMessage({ id: "votes.result.noConsensus" }, { count: result.objections });
    case "elected":
      return intl.formatMessage({ id: "votes.result.elected" }, { name: optionWords(vote, result.option, intl) });
    case "secondBallot": {
      const names = result.options.map((at) => optionWords(vote, at, intl));
      return intl.formatMessage({ id: "votes.result.secondBallot" }, { names: intl.formatList(names) });
    }
  }
}

/** One key for each thing that can be said; F, A and B for a motion, numbers for others. */
export const keyOf = ({ way, options }: Pick<Put, "way" | "options">, at: number): string =>
  (way !== "consensus" && isMotion({ options }) ? ["F", "A", "B"][at] : undefined) ?? String(at + 1);
