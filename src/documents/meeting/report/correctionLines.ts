import { type ReportLine, reportLine } from "./reportLine.ts";
import { REPORT_WORDS, type ReportLanguage } from "./reportWords.ts";

/** What was proposed on a paragraph of a report, and what became of it. */
export interface ToldCorrection {
  /** Of the amendment that it is. */
  readonly id: string;
  /** Of the agenda, "" for none: from which the sentence came. */
  readonly item: string;
  readonly itemNumber: string;
  /** As the paragraph is numbered, or how it begins; "" for one that is gone. */
  readonly paragraph: string;
  readonly who: string;
  readonly before: string;
  readonly after: string;
  readonly outcome: "accepted" | "refused" | "open";
  readonly reason: string;
}

/** The end of a report that was corrected: each correction with what became of it and why; nothing where there was none. */
export function correctionLines(lang: ReportLanguage, corrections: readonly ToldCorrection[]): readonly ReportLine[] {
  if (corrections.length === 0) return [];
  const words = REPORT_WORDS[lang].corrections;
  const head = reportLine("corrections", "", { kind: "heading", level: 2, spans: [{ text: words.title }] });
  return [
    head,
    ...corrections.map((one) =>
      reportLine(`corrections/${one.id}`, one.item, {
        spans: [
          { text: `${words.place(one.paragraph, one.itemNumber)}${words.said(one.who)} `, marks: { strong: true } },
          { text: `${words.change(one.before.trim(), one.after.trim())} ${words.outcome[one.outcome](one.reason)}` },
        ],
      }),
    ),
  ];
}
