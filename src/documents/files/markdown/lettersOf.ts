import type { Paper, PaperParagraph, PaperRemark, PaperRun, Touch } from "../paper.ts";
import { bracketsIn, type RunEnds } from "../reading.ts";
import { writable } from "../tags.ts";

/** The letters of a paragraph as Markdown. */
export type DrawLetters = (paragraph: PaperParagraph) => string;

export function createLetters(
  paper: Paper,
  ends: (run: PaperRun) => RunEnds,
  notes: ReadonlyMap<string, number>,
): DrawLetters {
  const said = new Map(paper.comments.map((one) => [one.id, one]));
  const brackets = bracketsIn(paper);
  const remarks = (id: string): readonly PaperRemark[] => {
    const comment = said.get(id);
    return comment ? [comment, ...comment.replies] : [];
  };
  const draw = (run: PaperRun): string => {
    const letters = run.note === null ? marked(run) : `[^${notes.get(run.note) ?? ""}]`;
    const { opens, closes } = ends(run);
    const before = opens.filter((id) => brackets.has(id)).map(() => "\\[");
    const behind = closes.map((id) => (brackets.has(id) ? "\\]" : "") + remarks(id).map(remarkOf).join(""));
    return before.join("") + touched(run, letters) + behind.join("");
  };
  return ({ runs, end }) => atLineStart(runs.map(draw).join("")) + touched(end, isTouched(end) ? "¶" : "");
}

const isTouched = ({ inserted, deleted }: Touch): boolean => inserted !== null || deleted !== null;

function touched({ inserted, deleted }: Touch, letters: string): string {
  if (letters === "") return "";
  if (deleted !== null) return `{--${letters}--}`;
  return inserted !== null ? `{++${letters}++}` : letters;
}

const remarkOf = ({ author, text }: PaperRemark): string => `{>>${plain(`${author}: ${text}`)}<<}`;

/** Inside a remark nothing is a mark, and a line would end the paragraph. */
const plain = (text: string): string => writable(text).replaceAll("\n", " ").replaceAll("<<}", "< <}");

function marked({ text, marks }: PaperRun): string {
  // A mark beside a space is none.
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  let letters = escapeLetters(words);
  if (letters !== "") {
    if (marks.underline) letters = `<u>${letters}</u>`;
    if (marks.em) letters = `*${letters}*`;
    if (marks.strong) letters = `**${letters}**`;
    if (marks.link !== null) letters = `[${letters}](<${marks.link}>)`;
  }
  return `${escapeLetters(before)}${letters}${escapeLetters(after)}`;
}

const escapeLetters = (text: string): string =>
  writable(text)
    .replace(/[\\`*_{}[\]<>|~$&]/g, "\\$&")
    .replaceAll("\n", "\\\n");

/** Signs that make a heading, a list or a line of letters that begin with them. */
const atLineStart = (text: string): string =>
  text.replace(/^(\s*)(#{1,6}(?=\s|$)|[-+=](?=.|$)|\d+(?=[.)]))/gm, (_whole, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
