import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReference,
  InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { PaperParagraph, PaperRun, Touch } from "../../paper.ts";
import type { RunEnds } from "../../reading.ts";
import { writable } from "../../tags.ts";
import { BRACKET_STYLE, type BracketSign } from "../bracketStyle.ts";
import type { Changes } from "./changes.ts";
import { DeletedInsertion } from "./deletedInsertion.ts";
import { wordLanguage } from "./wordLanguage.ts";

/** The letters of a paragraph for Word. */
export type DrawRuns = (paragraph: PaperParagraph) => readonly ParagraphChild[];

export type RunParts = {
  readonly ends: (run: PaperRun) => RunEnds;
  readonly changes: Changes;
  /** The numbers under which Word knows a comment and its replies. */
  readonly commentIds: (id: string) => readonly number[];
  /** Comments whose words stand in square brackets. */
  readonly brackets: ReadonlySet<string>;
  /** The number of a note by its id. */
  readonly notes: ReadonlyMap<string, number>;
};

export function createRuns({ ends, changes, commentIds, brackets, notes }: RunParts): DrawRuns {
  const marked = new Set<string>();
  const markerOf = (note: string): IRunOptions => {
    const number = notes.get(note);
    // Word has one marker for each note; a second one is its number alone.
    if (number === undefined || marked.has(note)) return { text: String(number ?? "*"), superScript: true };
    marked.add(note);
    return { style: "FootnoteReference", children: [new FootnoteReference(number)] };
  };
  const draw = (run: PaperRun, lang: string | null): readonly ParagraphChild[] => {
    const { opens, closes } = ends(run);
    const looks = looksOf(run, lang);
    const letters = run.note === null ? linesOf(run.text) : [markerOf(run.note)];
    const drawn = letters.map((options) => touched(run, { ...looks, ...options }, changes));
    return [
      ...opens.filter((id) => brackets.has(id)).map(() => bracketSign("[")),
      ...opens.flatMap(commentIds).map((id) => new CommentRangeStart(id)),
      ...linked(run, drawn),
      ...closes.flatMap((id) => [
        ...commentIds(id).flatMap(commentEnd),
        ...(brackets.has(id) ? [bracketSign("]")] : []),
      ]),
    ];
  };
  return ({ runs, lang }) => runs.flatMap((run) => draw(run, lang));
}

/** Outside of what is commented, and in a style by which they are known when the file comes back: they are no letters of the text. */
const bracketSign = (sign: BracketSign): ParagraphChild => new TextRun({ text: sign, style: BRACKET_STYLE.id });

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
const linesOf = (text: string): readonly IRunOptions[] =>
  text === "" ? [] : text.split("\n").map((line, index) => ({ text: writable(line), ...(index > 0 && { break: 1 }) }));

function touched({ inserted, deleted }: Touch, options: IRunOptions, changes: Changes): ParagraphChild {
  if (deleted !== null) {
    const deletion = new DeletedTextRun({ ...options, ...changes(deleted) });
    return inserted === null ? deletion : new DeletedInsertion(changes(inserted), deletion);
  }
  return inserted === null ? new TextRun(options) : new InsertedTextRun({ ...options, ...changes(inserted) });
}

const linked = ({ marks }: PaperRun, letters: readonly ParagraphChild[]): readonly ParagraphChild[] =>
  marks.link === null || letters.length === 0
    ? letters
    : [new ExternalHyperlink({ link: marks.link, children: letters })];
