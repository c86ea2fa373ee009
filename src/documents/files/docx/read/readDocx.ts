import { FileFault } from "../../fileFault.ts";
import type { Findings } from "../../findings.ts";
import { LIMITS } from "../../limits.ts";
import type { Paper, PaperBlock, PaperNote, PaperParagraph, PaperProposal } from "../../paper.ts";
import { readComments } from "./commentsPart.ts";
import { createTally, type Reading } from "./reading.ts";
import { readStory, wordsIn } from "./storyReader.ts";
import { flatten } from "./tableReader.ts";
import { createTouches } from "./touches.ts";
import { createItemCounter } from "./wordNumbers.ts";
import { openWordPackage, type WordPackage } from "./wordPackage.ts";
import { readStyles } from "./wordStyles.ts";
import { childOf, childrenOf, lettersOf, type XmlElement } from "./xmlTree.ts";

/**
 * What a Word file (DOCX) says, whoever made it. What a paper cannot hold as it is goes to `find`. Nothing outside of the file is looked
 * at. Throws a `FileFault`.
 */
export function readDocx(bytes: Uint8Array, find: Findings["add"]): Paper {
  const parts = openWordPackage(bytes);
  const styles = readStyles(parts.styles);
  const proposals: PaperProposal[] = [];
  const reading: Reading = {
    styles,
    counter: createItemCounter(parts.numbering, styles),
    relations: parts.relations,
    touches: createTouches(proposals, find),
    tally: createTally(),
    find,
    openComments: new Set(),
    placedComments: new Set(),
    noteIds: new Set(),
    proposals,
  };
  const story = childOf(parts.document, "w:body");
  if (!story) throw new FileFault("wordFileNotWord", "no body");
  const body = readStory(story, reading);
  const notes = readNotes(parts, reading);
  for (const header of parts.headers) {
    const words = wordsIn(header);
    if (words !== "") find("headers", words);
  }
  for (const target of parts.outside) find("outside", target);
  if (parts.hasMacros) find("macros");
  const comments = readComments(parts, reading);
  if (comments.length > LIMITS.comments) throw new FileFault("wordFileTooLarge", "comments");
  return {
    title: titleOf(parts, body),
    reference: "",
    lang: styles.lang,
    body,
    notes,
    proposals,
    comments,
  };
}

/** In the order of their markers; a marker may stand in a note's own words only in a damaged file, and is then none. */
function readNotes(parts: WordPackage, reading: Reading): readonly PaperNote[] {
  const found = new Map<string, XmlElement>([
    ...childrenOf(parts.footnotes ?? undefined, "w:footnote").map((one) => [`f${idOf(one)}`, one] as const),
    ...childrenOf(parts.endnotes ?? undefined, "w:endnote").map((one) => [`e${idOf(one)}`, one] as const),
  ]);
  return [...reading.noteIds].map((id, at) => {
    const note = found.get(id);
    const paragraphs = note ? withoutGap(flatten(readStory(note, reading), reading)) : [];
    if (id.startsWith("e")) reading.find("endnotes");
    return { id, number: at + 1, paragraphs };
  });
}

/** What parts the number of a note from its words is no part of them. */
function withoutGap([first, ...others]: readonly PaperParagraph[]): readonly PaperParagraph[] {
  if (!first) return [];
  const at = first.runs.findIndex(({ text, note }) => text.trim() !== "" || note !== null);
  const runs = first.runs.flatMap((run, i) => {
    const isTracked = run.inserted !== null || run.deleted !== null;
    if (isTracked || (i > at && at >= 0)) return [run];
    const text = run.text.trimStart();
    return text === "" && run.note === null && run.comments.length === 0 ? [] : [{ ...run, text }];
  });
  return [{ ...first, runs }, ...others];
}

const idOf = ({ attributes }: XmlElement): string => attributes.get("w:id") ?? "";

function titleOf({ properties }: WordPackage, body: readonly PaperBlock[]): string {
  const told = childOf(properties ?? undefined, "dc:title");
  const words = told ? lettersOf(told).trim() : "";
  if (words !== "") return words.slice(0, MOST_TITLE);
  const heading = body.find((block) => block.type === "paragraph" && block.kind === "heading");
  const runs = heading?.type === "paragraph" ? heading.runs : [];
  return runs
    .filter(({ inserted }) => inserted === null)
    .map(({ text }) => text)
    .join("")
    .trim()
    .slice(0, MOST_TITLE);
}

const MOST_TITLE = 400;
