import { HeadingLevel, type IParagraphOptions, Paragraph, Tab, TextRun } from "docx";
import type { PaperParagraph } from "../../paper.ts";
import { writable } from "../../tags.ts";
import type { Changes } from "./changes.ts";
import { BULLETS, indentAt, listName } from "./listOptions.ts";
import type { DrawRuns } from "./runsOf.ts";
import type { WordNumbers } from "./wordNumbers.ts";

export type ParagraphParts = {
  readonly drawRuns: DrawRuns;
  readonly changes: Changes;
  readonly numbers: WordNumbers;
};

export type DrawParagraph = (paragraph: PaperParagraph, flow: string, style?: string) => Paragraph;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** `flow`: what is counted apart, such as one cell. */
export function createParagraphs({ drawRuns, changes, numbers }: ParagraphParts): DrawParagraph {
  return (paragraph, flow, style) => {
    const { end } = paragraph;
    const sign = signOf(paragraph, flow, numbers);
    return new Paragraph({
      ...lookOf(paragraph),
      ...(style !== undefined && { style }),
      ...sign.options,
      run: {
        ...(end.inserted !== null && { insertion: changes(end.inserted) }),
        ...(end.deleted !== null && { deletion: changes(end.deleted) }),
      },
      children: [...sign.letters, ...drawRuns(paragraph)],
    });
  };
}

function lookOf({ kind, level }: PaperParagraph): IParagraphOptions {
  if (kind === "quote") return { style: "Quote" };
  const heading = HEADINGS[Math.min(level, HEADINGS.length) - 1];
  return kind === "heading" && heading ? { heading } : {};
}

type Sign = { readonly options: IParagraphOptions; readonly letters: readonly TextRun[] };

/** A number that Word counts, or else as letters; a bullet; or only the indent of an item that has none. */
function signOf(paragraph: PaperParagraph, flow: string, numbers: WordNumbers): Sign {
  const { kind, level, isNumbered, number } = paragraph;
  const place = numbers.next(flow, paragraph);
  if (place) return { options: { numbering: { reference: listName(place.list), level: place.level } }, letters: [] };
  const isItem = kind === "paragraph" && level > 0;
  if (number !== null) {
    const letters = [new TextRun({ children: [writable(number), new Tab()] })];
    return { options: { indent: indentAt(isItem ? level : 1) }, letters };
  }
  if (!isItem) return { options: {}, letters: [] };
  if (isNumbered) return { options: { indent: { left: indentAt(level).left } }, letters: [] };
  return { options: { numbering: { reference: BULLETS, level: Math.min(level, 9) - 1 } }, letters: [] };
}
