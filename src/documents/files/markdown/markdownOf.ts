import type { Paper, PaperBlock, PaperNote, PaperParagraph, PaperTable } from "../paper.ts";
import { noteNumbers, readEnds } from "../reading.ts";
import { createLetters, type DrawLetters } from "./lettersOf.ts";

/**
 * CommonMark with the tables and footnotes of GitHub. What is proposed and remarked stands in the marks of CriticMarkup. Numbers are
 * letters, because a reader of Markdown would count on its own.
 */
export function markdownOf(paper: Paper): string {
  const draw = createLetters(paper, readEnds(paper), noteNumbers(paper));
  const parts = [frontMatter(paper), ...blocksOf(paper.body, draw), ...paper.notes.map((note) => noteOf(note, draw))];
  return `${parts.join("\n\n")}\n`;
}

/** JSON is YAML, whatever stands in the title. */
function frontMatter({ title, reference, lang }: Paper): string {
  const facts = Object.entries({ title, reference, lang }).filter(([, value]) => value !== "");
  return ["---", ...facts.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), "---"].join("\n");
}

/** Items of one list stand on lines that follow each other. */
function blocksOf(blocks: readonly PaperBlock[], draw: DrawLetters): readonly string[] {
  const parts: string[] = [];
  let isInList = false;
  for (const block of blocks) {
    const isListed = block.type === "paragraph" && block.kind === "paragraph" && block.level > 0;
    const text = block.type === "table" ? tableOf(block, draw) : paragraphOf(block, draw);
    if (isListed && isInList) parts.push(`${parts.pop() ?? ""}\n${text}`);
    else parts.push(text);
    isInList = isListed;
  }
  return parts;
}

function paragraphOf(paragraph: PaperParagraph, draw: DrawLetters): string {
  const { kind, level } = paragraph;
  const words = wordsOf(paragraph, draw);
  if (kind === "heading") return `${"#".repeat(Math.min(Math.max(level, 1), 6))} ${words.replaceAll("\n", " ")}`;
  if (kind === "quote") return words.replace(/^/gm, "> ");
  if (level === 0) return words;
  const indent = "  ".repeat(level - 1);
  return `${indent}- ${words.replaceAll("\n", `\n${indent}  `)}`;
}

function wordsOf(paragraph: PaperParagraph, draw: DrawLetters): string {
  const letters = draw(paragraph);
  if (paragraph.number === null) return letters;
  return `${paragraph.number.replace(/^(\d+)([.)])/, "$1\\$2")} ${letters}`;
}

function tableOf({ caption, hasHeader, rows }: PaperTable, draw: DrawLetters): string {
  const lines = rows.map((row) => `| ${row.map((cell) => cellOf(cell, draw)).join(" | ")} |`);
  const columns = rows[0]?.length ?? 0;
  const rule = `|${" --- |".repeat(columns)}`;
  // A table of GitHub has a first row of names, empty where there are none.
  const head = hasHeader ? lines.slice(0, 1) : [`|${"  |".repeat(columns)}`];
  const table = [...head, rule, ...lines.slice(hasHeader ? 1 : 0)].join("\n");
  return caption.runs.length === 0 ? table : `${wordsOf(caption, draw)}\n\n${table}`;
}

const cellOf = (cell: readonly PaperParagraph[], draw: DrawLetters): string =>
  cell.map((paragraph) => wordsOf(paragraph, draw).replaceAll("\\\n", "<br>").replaceAll("\n", " ")).join("<br>");

function noteOf({ number, paragraphs }: PaperNote, draw: DrawLetters): string {
  const [first = "", ...others] = paragraphs.map((one) => wordsOf(one, draw));
  return [`[^${number}]: ${first}`, ...others.map((text) => text.replace(/^/gm, "    "))].join("\n\n");
}
