import type { Action } from "../actionsOf.ts";
import { type Decision, decisionsOf } from "../decisionsOf.ts";
import type { FollowUp } from "../followUp.ts";
import type { Recorded } from "../readRecord.ts";
import { dayOf, spokenIn } from "./ground.ts";
import { REPORT_LANGUAGES, REPORT_WORDS, type ReportLanguage } from "./reportWords.ts";

/** Letters in the title of an item. */
const LONGEST = 400;

export interface FollowUpGround {
  readonly recorded: Recorded;
  /** IANA, of the meeting that left it; "" for none. */
  readonly zone: string;
  readonly seatName: (seat: string) => string;
}

/** What a meeting left undone as titles of items by language: each says its decision, and of an action point who, until when and how far. */
export function followUpTitles(
  { decisions, actions }: FollowUp,
  ground: FollowUpGround,
): readonly Readonly<Record<string, string>>[] {
  const numbers = new Map(decisionsOf(ground.recorded).map(({ id, number }) => [id, number]));
  return [
    ...decisions.map((one) => byLanguage((lang) => decisionTitle(lang, one))),
    ...actions.map((one) => byLanguage((lang) => actionTitle(lang, one, numbers.get(one.says.decision), ground))),
  ];
}

const byLanguage = (title: (lang: ReportLanguage) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(REPORT_LANGUAGES.map((lang) => [lang, title(lang)]));

function decisionTitle(lang: ReportLanguage, { number, says }: Decision): string {
  const head = REPORT_WORDS[lang].decision(number);
  return `${head.charAt(0).toUpperCase()}${head.slice(1)}. ${spokenIn(lang, says.words).text}`.slice(0, LONGEST);
}

function actionTitle(
  lang: ReportLanguage,
  { says, state }: Action,
  from: number | undefined,
  { zone, seatName }: FollowUpGround,
): string {
  const words = REPORT_WORDS[lang];
  const due = says.due === null ? "" : words.due(dayOf({ lang, meeting: { zone } }, says.due));
  const owner = says.seat === "" ? says.name : seatName(says.seat);
  const facts = [owner, from === undefined ? "" : words.decision(from), due, words.states[state]];
  const told = ` (${facts.filter((one) => one !== "").join(words.separator)})`;
  // A long sentence gives way, not how far it is.
  return `${spokenIn(lang, says.words).text.slice(0, Math.max(0, LONGEST - told.length))}${told}`.slice(0, LONGEST);
}
