import type { FileWords } from "../fileWords.ts";
import type { Paper } from "../paper.ts";
import { element, escaped } from "../tags.ts";
import { agentsOf } from "./agentsOf.ts";
import { createBody } from "./bodyOf.ts";
import { metaOf } from "./metaOf.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * Akoma Ntoso 3.0 (OASIS LegalDocML): headings are sections around what follows them, paragraphs and items carry the number they are read
 * with, notes stand where their marker is. What is proposed is `ins` and `del` by its delegation; comments are notes at the side.
 */
export function akomaNtosoOf(paper: Paper, words: FileWords): string {
  const { title, reference, lang } = paper;
  const agents = agentsOf(paper);
  const preface = [
    ...(reference === "" ? [] : [element("p", {}, element("docNumber", {}, escaped(reference)))]),
    ...(title === "" ? [] : [element("p", {}, element("docTitle", {}, escaped(title)))]),
  ];
  const parts = [
    metaOf(paper, agents, words.at),
    ...(preface.length > 0 ? [element("preface", {}, preface.join(""))] : []),
    element("mainBody", { "xml:lang": lang }, `\n${createBody(paper, agents)}\n`),
  ];
  const doc = element("doc", { name: "draft" }, `\n${parts.join("\n")}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("akomaNtoso", { xmlns: NAMESPACE }, `\n${doc}\n`)}\n`;
}
