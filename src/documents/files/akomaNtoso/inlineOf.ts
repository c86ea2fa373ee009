import type { Paper, PaperParagraph, PaperRemark, PaperRun } from "../paper.ts";
import { bracketsIn, readEnds } from "../reading.ts";
import { element, escaped } from "../tags.ts";
import type { Agents } from "./agentsOf.ts";

/** The letters of a paragraph with the notes and comments that stand in it. */
export type DrawInline = (paragraph: PaperParagraph) => string;

/** `drawNote`: paragraphs of a note as blocks. */
export function createInline(
  paper: Paper,
  agents: Agents,
  drawNote: (paragraphs: readonly PaperParagraph[]) => string,
): DrawInline {
  const ends = readEnds(paper);
  const notes = new Map(paper.notes.map((note) => [note.id, note]));
  const proposals = new Map(paper.proposals.map((one) => [one.id, one]));
  const comments = new Map(paper.comments.map((one, i) => [one.id, { ...one, number: i + 1 }]));
  const brackets = bracketsIn(paper);
  const written = new Set<string>();
  let changes = 0;
  const touched = (name: "ins" | "del", id: string | null, inner: string): string => {
    if (id === null) return inner;
    const proposal = proposals.get(id);
    changes += 1;
    const title = [proposal?.author, proposal?.at == null ? null : new Date(proposal.at).toISOString()].filter(Boolean);
    return element(
      name,
      { eId: `${name}_${changes}`, refersTo: referenceTo(agents, proposal?.author), title: title.join(", ") || null },
      inner,
    );
  };
  const markerOf = (id: string): string => {
    const note = notes.get(id);
    const marker = String(note?.number ?? "");
    if (written.has(id) || !note) return element("noteRef", { href: `#note_${marker}`, marker }, "");
    written.add(id);
    const words = drawNote(note.paragraphs) || element("p", {}, "");
    return element("authorialNote", { eId: `note_${marker}`, marker, placement: "bottom" }, words);
  };
  const commentOn = (id: string): string => {
    const comment = comments.get(id);
    if (!comment) return "";
    const marker = `c${comment.number}`;
    const said = [comment, ...comment.replies].map((one) => remarkOf(one, agents)).join("");
    return element(
      "authorialNote",
      { class: CLASSES[comment.kind], eId: `comment_${comment.number}`, marker, placement: "side" },
      said,
    );
  };
  const draw = (run: PaperRun): string => {
    const letters = run.note === null ? lettersOf(run) : markerOf(run.note);
    const words = letters === "" ? "" : touched("del", run.deleted, touched("ins", run.inserted, letters));
    const { opens, closes } = ends(run);
    const before = opens.filter((id) => brackets.has(id)).map((id) => signOf("[", comments.get(id)?.author, agents));
    const behind = closes.map((id) => {
      return (brackets.has(id) ? signOf("]", comments.get(id)?.author, agents) : "") + commentOn(id);
    });
    return before.join("") + words + behind.join("");
  };
  return ({ runs }) => runs.map(draw).join("");
}

const CLASSES = { remark: "comment", bracket: "bracket", reservation: "reservation" } as const;

/** Two brackets may overlap, so each sign is an element of its own. */
const signOf = (sign: string, author: string | undefined, agents: Agents): string =>
  element("inline", { name: "bracket", refersTo: referenceTo(agents, author) }, sign);

const referenceTo = (agents: Agents, author: string | undefined): string | null => {
  const id = author === undefined ? undefined : agents.get(author);
  return id === undefined ? null : `#${id}`;
};

function lettersOf({ text, marks }: PaperRun): string {
  let words = escaped(text).replaceAll("\n", "<br/>");
  if (words === "") return "";
  if (marks.underline) words = element("u", {}, words);
  if (marks.em) words = element("i", {}, words);
  if (marks.strong) words = element("b", {}, words);
  return marks.link === null ? words : element("a", { href: marks.link }, words);
}

function remarkOf({ author, at, text }: PaperRemark, agents: Agents): string {
  const when = at === null ? null : new Date(at).toISOString();
  return text
    .split("\n")
    .map((line) => element("p", { refersTo: referenceTo(agents, author), title: when }, escaped(line)))
    .join("");
}
