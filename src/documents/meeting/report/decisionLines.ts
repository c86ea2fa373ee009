import type { Action } from "../actionsOf.ts";
import { type Decision, decisionsOf } from "../decisionsOf.ts";
import { dayOf, type ReportGround, spokenIn } from "./ground.ts";
import { type ReportLine, reportLine } from "./reportLine.ts";
import { REPORT_WORDS } from "./reportWords.ts";

const UNDER_NO_ITEM: ReadonlySet<string> = new Set(["forDecision", "forInformation"]);

/** A decision as a list of decisions has it: its number, its sentence, and in brackets where and how it was taken. */
export function decisionLine(ground: ReportGround, slot: string, { id, number, says }: Decision): ReportLine {
  const words = REPORT_WORDS[ground.lang];
  const sentence = spokenIn(ground.lang, says.words);
  const item = ground.agenda.find((one) => one.id === says.item);
  const counted = says.by === "vote" ? countedWords(ground, says.vote) : "";
  const facts = [
    // Under its item nobody has to be told which one that is.
    item && UNDER_NO_ITEM.has(slot) && words.item(item.number),
    counted ? `${words.by.vote} (${counted})` : words.by[says.by],
    says.addressee && words.addressee(says.addressee),
    says.due !== null && words.due(dayOf(ground, says.due)),
    says.target && ground.paperName(says.target.doc),
  ].filter((fact) => typeof fact === "string" && fact !== "");
  return reportLine(`${slot}/decision:${id}`, says.item, {
    ...(sentence.lang && { lang: sentence.lang }),
    spans: [
      { text: `${number}. `, marks: { strong: true } },
      { text: withFacts(sentence.text, facts.join(words.separator)) },
    ],
  });
}

/** An action point: who is to do what until when. */
export function actionLine(ground: ReportGround, slot: string, { id, says }: Action): ReportLine {
  const words = REPORT_WORDS[ground.lang];
  const told = spokenIn(ground.lang, says.words);
  const owner = says.seat === "" ? says.name : ground.seatName(says.seat);
  const from = decisionsOf(ground.recorded).find((one) => one.id === says.decision);
  const facts = [
    owner,
    from && words.decision(from.number),
    says.due !== null && words.due(dayOf(ground, says.due)),
  ].filter(Boolean);
  return reportLine(`${slot}/action:${id}`, says.item, {
    ...(told.lang && { lang: told.lang }),
    spans: [
      { text: `${words.action} `, marks: { strong: true } },
      { text: withFacts(told.text, facts.join(words.separator)) },
    ],
  });
}

/** How many voted for what, "" for a vote that is not closed. */
function countedWords(ground: ReportGround, vote: string): string {
  const words = REPORT_WORDS[ground.lang];
  const [motion, election] = [ground.countOf(vote), ground.electionOf(vote)];
  if (motion) return words.counted(motion);
  return election ? words.countedNames(election.names, election.abstentions) : "";
}

/** What is known of a sentence stands within it, before its full stop. */
function withFacts(sentence: string, facts: string): string {
  if (facts === "") return sentence;
  const stop = sentence.endsWith(".") && !sentence.endsWith("..") ? "." : "";
  return `${stop === "" ? sentence : sentence.slice(0, -1)} (${facts})${stop}`;
}
