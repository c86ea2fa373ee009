import type { Paper, PaperParagraph, PaperTable } from "../paper.ts";
import { element, escaped } from "../tags.ts";
import type { Agents } from "./agentsOf.ts";
import { createInline, type DrawInline } from "./inlineOf.ts";
import { isHeading, isItem, type Node, treeOf } from "./treeOf.ts";

/** The names of elements and, in front of their numbers, of ids. */
const IDS = { section: "sec", paragraph: "para", point: "point" } as const;
type Name = keyof typeof IDS;

export function createBody(paper: Paper, agents: Agents): string {
  const draw = createInline(paper, agents, (paragraphs) => paragraphs.map((one) => paragraphOf(one, draw)).join(""));
  // A body holds something, also of a draft that holds nothing yet.
  return nodesOf(treeOf(paper.body), "", draw) || element("p", {}, "");
}

function nodesOf(nodes: readonly Node[], above: string, draw: DrawInline): string {
  const counts: Record<Name, number> = { section: 0, paragraph: 0, point: 0 };
  return nodes
    .map((node) => {
      const name = nameOf(node);
      counts[name] += 1;
      const eId = `${above === "" ? "" : `${above}__`}${IDS[name]}_${counts[name]}`;
      return nodeOf(node, name, eId, draw);
    })
    .join("\n");
}

function nameOf({ block }: Node): Name {
  if (isHeading(block)) return "section";
  return isItem(block) ? "point" : "paragraph";
}

function nodeOf({ block, under }: Node, name: Name, eId: string, draw: DrawInline): string {
  if (block.type === "table") return element(name, { eId }, element("content", {}, tableOf(block, draw)));
  const attributes = { eId, class: touchOf(block) };
  const number = block.number === null ? "" : element("num", {}, escaped(block.number));
  if (name === "section") {
    const heading = element("heading", { "xml:lang": block.lang }, draw(block));
    return element(name, attributes, `${number}${heading}\n${nodesOf(under, eId, draw)}`);
  }
  const words = paragraphOf(block, draw);
  if (under.length === 0) return element(name, attributes, number + element("content", {}, words));
  return element(name, attributes, `${number}${element("intro", {}, words)}\n${nodesOf(under, eId, draw)}`);
}

/** A paragraph that comes, or goes, as a whole. */
function touchOf({ runs }: PaperParagraph): string | null {
  if (runs.length === 0) return null;
  if (runs.every(({ inserted }) => inserted !== null)) return "inserted";
  return runs.every(({ deleted }) => deleted !== null) ? "deleted" : null;
}

function paragraphOf(paragraph: PaperParagraph, draw: DrawInline): string {
  const isQuote = paragraph.kind === "quote";
  return element("p", { class: isQuote ? "quote" : null, "xml:lang": paragraph.lang }, draw(paragraph));
}

function tableOf({ caption, hasHeader, rows }: PaperTable, draw: DrawInline): string {
  const words = caption.runs.length > 0 ? element("caption", {}, draw(caption)) : "";
  const lines = rows.flatMap((row, index) => {
    // Two who took out one each may have left none.
    if (row.length === 0) return [];
    const name = hasHeader && index === 0 ? "th" : "td";
    const cells = row.map((cell) => element(name, {}, cell.map((one) => cellParagraph(one, draw)).join("")));
    return [element("tr", {}, cells.join(""))];
  });
  return lines.length === 0 ? element("p", {}, draw(caption)) : element("table", {}, words + lines.join(""));
}

/** In a cell there is no element for a number: it is the first of the words. */
function cellParagraph(paragraph: PaperParagraph, draw: DrawInline): string {
  const number = paragraph.number === null ? "" : `${escaped(paragraph.number)} `;
  return element("p", { "xml:lang": paragraph.lang }, number + draw(paragraph));
}
