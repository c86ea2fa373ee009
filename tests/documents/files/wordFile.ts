import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { importDocx } from "../../../src/documents/files/importing/importDocx.ts";
import type { ImportedDraft } from "../../../src/documents/files/importing/importedDraft.ts";

const FOLDER = new URL("../../fixtures/docx/", import.meta.url);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A file that LibreOffice made (tests/fixtures/docx), by its name without ending. */
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`${name}.docx`, FOLDER)));

export type RelationXml = { readonly type: string; readonly target: string; readonly isOutside?: boolean };

export function relationsXml(relations: readonly RelationXml[]): string {
  const all = relations.map(({ type, target, isOutside }, at) => {
    const mode = isOutside ? ' TargetMode="External"' : "";
    return `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
  });
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${all.join("")}</Relationships>`;
}

export const documentXml = (body: string): string =>
  `<?xml version="1.0"?><w:document ${W} ${R}><w:body>${body}</w:body></w:document>`;

/** A part whose root is `w:<name>`. */
export const partXml = (name: string, content: string): string =>
  `<?xml version="1.0"?><w:${name} ${W} ${R}>${content}</w:${name}>`;

/** The least that a Word file must have, with `parts` over it by name. */
export function wordParts(parts: Readonly<Record<string, string>> = {}): Record<string, Uint8Array> {
  const all = {
    "_rels/.rels": relationsXml([{ type: "officeDocument", target: "word/document.xml" }]),
    "word/document.xml": documentXml("<w:p><w:r><w:t>Words.</w:t></w:r></w:p>"),
    ...parts,
  };
  return Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)]));
}

export const wordFile = (parts: Readonly<Record<string, string>> = {}): Uint8Array => zipSync(wordParts(parts));

/** Of a body alone. */
export const bodyFile = (body: string): Uint8Array => wordFile({ "word/document.xml": documentXml(body) });

export function imported(bytes: Uint8Array): ImportedDraft {
  const result = importDocx(bytes);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}
