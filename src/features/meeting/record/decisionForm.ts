import type { Decision } from "../../../documents/meeting/decisionsOf.ts";
import { decisionSentence } from "../../../documents/meeting/report/decisionSentence.ts";
import { REPORT_LANGUAGES, type ReportLanguage } from "../../../documents/meeting/report/reportWords.ts";
import type { RecordSaying } from "../../../documents/meeting/speak.ts";
import type { EntryOf } from "../../../documents/meeting/statement.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import type { DocId } from "../../../domain/ids.ts";
import { instantAt, wallTimeAt } from "../../../domain/zonedTime.ts";

type Says = EntryOf<"decision">;

/** What stands in the form of a decision; `paper` "" and `vote` "" for none, `dueDay` as "2024-05-31". */
export interface DecisionForm {
  readonly verb: Says["verb"];
  readonly by: Says["by"];
  readonly vote: string;
  readonly paper: DocId | "";
  readonly addressee: string;
  readonly dueDay: string;
  readonly isForParent: boolean;
  /** What somebody has worded; a language that is not here still reads as the verb does. */
  readonly worded: Readonly<Partial<Record<ReportLanguage, string>>>;
}

export const NEW_DECISION: DecisionForm = {
  ...{
    verb: "tookNote",
    by: "consensus",
    vote: "",
    paper: "",
    addressee: "",
    dueDay: "",
    isForParent: false,
    worded: {},
  },
} as const;

export function formOfDecision({ says }: Decision, zone: string): DecisionForm {
  const { verb, by, vote, target, addressee, due, isForParent, words } = says;
  const dueDay = due === null ? "" : wallTimeAt(due, zoneOf(zone)).day;
  return { verb, by, vote, paper: target?.doc ?? "", addressee, dueDay, isForParent, worded: words };
}

/** The sentence in a language: as it was worded, or as verb and subject make it. */
export function sentenceIn(
  lang: ReportLanguage,
  { verb, addressee, paper, worded }: DecisionForm,
  item: Pick<AgendaItem, "titles">,
  paperTitle: (doc: DocId) => string,
): string {
  const object = paper === "" ? chooseWords(item.titles, lang).text : paperTitle(paper);
  return worded[lang] ?? decisionSentence(lang, { verb, object, addressee: addressee.trim() });
}

/** What is recorded; null while it says nothing in any language. */
export function decisionSaying(
  form: DecisionForm,
  sentences: Readonly<Record<ReportLanguage, string>>,
  place: { readonly item: string; readonly number: number; readonly zone: string; readonly replaced: Decision | null },
): Extract<RecordSaying, { type: "decision" }> | null {
  const words = Object.fromEntries(
    REPORT_LANGUAGES.flatMap((lang) => (sentences[lang].trim() === "" ? [] : [[lang, sentences[lang].trim()]])),
  );
  if (Object.keys(words).length === 0) return null;
  const { item, number, zone, replaced } = place;
  const { verb, by, vote, paper, dueDay, isForParent } = form;
  return {
    ...{ type: "decision", item, verb, words, by, isForParent },
    number: replaced?.says.number ?? number,
    vote: by === "vote" ? vote : "",
    target: paper === "" ? null : { doc: paper, said: "" },
    addressee: form.addressee.trim(),
    due: dueDay === "" ? null : instantAt({ day: dueDay, time: "23:59" }, zoneOf(zone)),
    on: replaced?.id ?? "",
    over: replaced?.over ?? [],
  };
}

export const zoneOf = (zone: string): string => zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
