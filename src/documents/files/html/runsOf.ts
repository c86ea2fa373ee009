import { formatDay } from "../formatDay.ts";
import type { FileWords } from "../fileWords.ts";
import type { Paper, PaperParagraph, PaperProposal, PaperRun, Touch } from "../paper.ts";
import { bracketsIn, noteNumbers, readEnds, type RunEnds } from "../reading.ts";
import { element, escaped } from "../tags.ts";
import { commentNumbers } from "./commentsSection.ts";

/** The letters of a paragraph as HTML. */
export type DrawRuns = (paragraph: PaperParagraph) => string;

export function createRuns(paper: Paper, words: FileWords): DrawRuns {
  const ends = readEnds(paper);
  const notes = noteNumbers(paper);
  const proposals = new Map(paper.proposals.map((one) => [one.id, one]));
  const comments = commentNumbers(paper);
  const brackets = bracketsIn(paper);
  const marked = new Set<string>();
  const touched = (touch: Touch, html: string): string => {
    const inserted = touch.inserted === null ? html : element("ins", changeOf(proposals, touch.inserted, words), html);
    return touch.deleted === null ? inserted : element("del", changeOf(proposals, touch.deleted, words), inserted);
  };
  const markerOf = (note: string): string => {
    const number = String(notes.get(note) ?? "");
    const id = marked.has(note) ? null : `note-${number}-at`;
    marked.add(note);
    return element("sup", { id }, element("a", { href: `#note-${number}`, role: "doc-noteref" }, number));
  };
  const behind = ({ closes, ends }: RunEnds): string => {
    const author = ends === null ? "" : (proposals.get(ends)?.author ?? "");
    const by = author === "" ? "" : element("sup", { class: "by" }, escaped(author));
    const marks = closes.map((id) => (brackets.has(id) ? sign("]") : "") + commentMark(comments.get(id) ?? 0));
    return by + marks.join("");
  };
  const draw = (run: PaperRun): string => {
    const letters = run.note === null ? lettersOf(run) : markerOf(run.note);
    const here = ends(run);
    const opens = here.opens.filter((id) => brackets.has(id)).map(() => sign("["));
    return opens.join("") + (letters === "" ? "" : touched(run, letters)) + behind(here);
  };
  return ({ runs, end }) => runs.map(draw).join("") + (isTouched(end) ? touched(end, "¶") : "");
}

const sign = (bracket: string): string => element("b", { class: "bracket" }, bracket);

const isTouched = ({ inserted, deleted }: Touch): boolean => inserted !== null || deleted !== null;

function lettersOf({ text, marks }: PaperRun): string {
  let html = escaped(text).replaceAll("\n", "<br>");
  if (html === "") return "";
  if (marks.underline) html = element("u", {}, html);
  if (marks.em) html = element("em", {}, html);
  if (marks.strong) html = element("strong", {}, html);
  return marks.link === null ? html : element("a", { href: marks.link, rel: "noreferrer" }, html);
}

const commentMark = (number: number): string =>
  element(
    "sup",
    { class: "comment", id: `comment-${number}-at` },
    element("a", { href: `#comment-${number}` }, `[${number}]`),
  );

function changeOf(proposals: ReadonlyMap<string, PaperProposal>, id: string, { locale }: FileWords) {
  const proposal = proposals.get(id);
  const at = proposal?.at ?? null;
  const title = [proposal?.author ?? "", at === null ? "" : formatDay(at, locale)].filter(Boolean).join(", ");
  return { title: title || null, datetime: at === null ? null : new Date(at).toISOString() };
}
