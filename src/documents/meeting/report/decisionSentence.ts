import type { EntryOf } from "../statement.ts";
import { REPORT_WORDS, type ReportLanguage } from "./reportWords.ts";

interface Wish {
  readonly verb: EntryOf<"decision">["verb"];
  /** What it is about: the title of the item or of the paper; "" for nothing. */
  readonly object: string;
  readonly addressee: string;
}

/** How the sentence of a decision begins: the house's verb and what it is about. `…` stands for what only the meeting knows. */
export function decisionSentence(lang: ReportLanguage, { verb, object, addressee }: Wish): string {
  const { group, clauses, quoted } = REPORT_WORDS[lang];
  return `${group} ${clauses[verb](object === "" ? "…" : quoted(object), addressee || "…")}`;
}

/** The sentence of an election: who was elected, and under which item. What office it is stands in the item. */
export function electedSentence(lang: ReportLanguage, name: string, item: string): string {
  const { group, electedUnder, quoted } = REPORT_WORDS[lang];
  return `${group} ${electedUnder(name, item === "" ? "" : quoted(item))}`;
}
