import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { PaperParagraph, PaperRun } from "../../paper.ts";
import type { RunEnds } from "../../reading.ts";
import { writable } from "../../tags.ts";
import type { Changes } from "./changes.ts";
import { DeletedLetters } from "./deletedLetters.ts";
import { wordLanguage } from "./wordLanguage.ts";

/** The letters of a paragraph for Word. */
export type DrawRuns = (paragraph: PaperParagraph) => readonly ParagraphChild[];

export type RunParts = {
  readonly ends: (run: PaperRun) => RunEnds;
  readonly changes: Changes;
  /** The numbers under which Word knows a comment and its replies. */
  readonly commentIds: (id: string) => readonly number[];
  /** The number of a note by its id. */
  readonly notes: ReadonlyMap<string, number>;
};

export function createRuns({ ends, changes, commentIds, notes }: RunParts): DrawRuns {
  const marked = new Set<string>();
  const markerOf = (note: string, options: IRunOptions): ParagraphChild => {
    const number = notes.get(note);
    // Word has one marker for each note; a second one is its number alone.
    if (number === undefined || marked.has(note)) {
      return new TextRun({ ...options, text: String(number ?? "*"), superScript: true });
    }
    marked.add(note);
    return new FootnoteReferenceRun(number);
  };
  const draw = (run: PaperRun, lang: string | null): readonly ParagraphChild[] => {
    const { opens, closes } = ends(run);
    const options = looksOf(run, lang);
    const letters = run.note === null ? lettersOf(run, options) : [markerOf(run.note, options)];
    return [
      ...opens.flatMap(commentIds).map((id) => new CommentRangeStart(id)),
      ...linked(run, touched(run, letters, changes)),
      ...closes.flatMap(commentIds).flatMap(commentEnd),
    ];
  };
  return ({ runs, lang }) => runs.flatMap((run) => draw(run, lang));
}

const commentEnd = (id: number): readonly ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];

function looksOf({ marks }: PaperRun, lang: string | null): IRunOptions {
  return {
    ...(marks.strong && { bold: true }),
    ...(marks.em && { italics: true }),
    ...(marks.underline && { underline: {} }),
    ...(marks.link !== null && { style: "Hyperlink" }),
    ...(lang !== null && { language: { value: wordLanguage(lang) } }),
  };
}

/** A run for each line of the paragraph. */
function lettersOf({ text, deleted }: PaperRun, options: IRunOptions): readonly ParagraphChild[] {
  if (text === "") return [];
  return text.split("\n").map((line, index) => {
    const letters = writable(line);
    const children = [deleted === null ? letters : new DeletedLetters(letters)];
    return new TextRun({ ...options, children, ...(index > 0 && { break: 1 }) });
  });
}

function touched(
  { inserted, deleted }: PaperRun,
  letters: readonly ParagraphChild[],
  changes: Changes,
): readonly ParagraphChild[] {
  if (letters.length === 0) return letters;
  const gone = deleted === null ? letters : [changes.around("w:del", deleted, letters)];
  return inserted === null ? gone : [changes.around("w:ins", inserted, gone)];
}

const linked = ({ marks }: PaperRun, letters: readonly ParagraphChild[]): readonly ParagraphChild[] =>
  marks.link === null || letters.length === 0
    ? letters
    : [new ExternalHyperlink({ link: marks.link, children: letters })];
