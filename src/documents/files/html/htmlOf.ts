import type { FileWords } from "../fileWords.ts";
import type { Paper, PaperBlock, PaperNote, PaperParagraph, PaperTable } from "../paper.ts";
import { element, escaped } from "../tags.ts";
import { commentsSection } from "./commentsSection.ts";
import { listsOf } from "./listsOf.ts";
import { headOf, pageOf } from "./pageOf.ts";
import { createRuns, type DrawRuns } from "./runsOf.ts";

/** One page that stands alone: no script, no picture, no address that is loaded. */
export function htmlOf(paper: Paper, words: FileWords): string {
  const { title, reference, lang } = paper;
  const drawRuns = createRuns(paper, words);
  const body = [
    headOf([reference, title]),
    element("main", {}, blocksOf(paper.body, drawRuns)),
    notesSection(paper.notes, words, drawRuns),
    commentsSection(paper, words),
  ];
  return pageOf([reference, title].filter(Boolean).join(" – "), lang, body);
}

function blocksOf(blocks: readonly PaperBlock[], draw: DrawRuns): string {
  const parts: string[] = [];
  let items: PaperParagraph[] = [];
  const putItems = (): void => {
    if (items.length > 0) parts.push(listsOf(items, (item) => wordsOf(item, draw)));
    items = [];
  };
  for (const block of blocks) {
    if (block.type === "paragraph" && isItem(block)) {
      items.push(block);
      continue;
    }
    putItems();
    parts.push(block.type === "table" ? tableOf(block, draw) : paragraphOf(block, draw));
  }
  putItems();
  return parts.join("\n");
}

const isItem = ({ kind, level }: PaperParagraph): boolean => kind === "paragraph" && level > 0;

const TAGS = { quote: "blockquote", paragraph: "p" } as const;

function paragraphOf(paragraph: PaperParagraph, draw: DrawRuns): string {
  const { kind, level, lang } = paragraph;
  const name = kind === "heading" ? `h${Math.min(Math.max(level, 1), 6)}` : TAGS[kind];
  const css = kind === "paragraph" && paragraph.number !== null ? "numbered" : null;
  return element(name, { class: css, lang, dir: "auto" }, wordsOf(paragraph, draw));
}

/** The number is written as letters: a browser that counts by itself would give others. */
function wordsOf(paragraph: PaperParagraph, draw: DrawRuns): string {
  const number = paragraph.number === null ? "" : `${element("span", { class: "number" }, escaped(paragraph.number))} `;
  return number + draw(paragraph);
}

function tableOf({ caption, hasHeader, rows }: PaperTable, draw: DrawRuns): string {
  const words = caption.runs.length > 0 ? element("caption", { dir: "auto" }, draw(caption)) : "";
  const lines = rows.map((row, index) => {
    const isHeader = hasHeader && index === 0;
    const cells = row.map((cell) =>
      element(isHeader ? "th" : "td", { scope: isHeader ? "col" : null }, blocksOf(cell, draw)),
    );
    return element("tr", {}, cells.join(""));
  });
  const headed = hasHeader ? element("thead", {}, lines[0] ?? "") : "";
  return element("table", {}, `${words}${headed}${element("tbody", {}, lines.slice(hasHeader ? 1 : 0).join("\n"))}`);
}

function notesSection(notes: readonly PaperNote[], words: FileWords, draw: DrawRuns): string {
  if (notes.length === 0) return "";
  const drawn = notes.map(({ number, paragraphs }) => {
    const back = element("a", { href: `#note-${number}-at`, role: "doc-backlink" }, String(number));
    return element("li", { id: `note-${number}` }, `${back} ${blocksOf(paragraphs, draw)}`);
  });
  return element("section", { class: "notes", "aria-label": words.notes }, element("ul", {}, drawn.join("\n")));
}
