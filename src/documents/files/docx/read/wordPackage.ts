import { FileFault } from "../../fileFault.ts";
import { LIMITS } from "../../limits.ts";
import { openZip, type Zip } from "../../unpack/openZip.ts";
import { childrenOf, readXml, type XmlElement } from "./xmlTree.ts";

/** What one part says of another, or of something elsewhere: an address, which is read and never gone to. */
export type Relation = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
};

/** The parts of a Word file that are read. */
export type WordPackage = {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly comments: XmlElement | null;
  readonly commentsExtended: XmlElement | null;
  readonly headers: readonly XmlElement[];
  readonly properties: XmlElement | null;
  /** Of the document, by id. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** Addresses elsewhere that a part names, links in the text left out. */
  readonly outside: readonly string[];
  readonly hasMacros: boolean;
};

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const ZIP = [0x50, 0x4b];
const MOST_RELATION_PARTS = 200;

/** Opens a Word file; nothing that is not in it is ever asked for. Throws a `FileFault`. */
export function openWordPackage(bytes: Uint8Array): WordPackage {
  if (bytes.byteLength > LIMITS.packedBytes) throw new FileFault("wordFileTooLarge", "packed");
  checkKind(bytes);
  const zip = openZip(bytes);
  const top = relationsIn(zip, "_rels/.rels");
  const main = partOf(top, "officeDocument", "");
  if (main === null)
    throw new FileFault(isOpenDocument(zip) ? "wordFileOpenDocument" : "wordFileNotWord", "no document");
  const document = partIn(zip, main);
  if (document?.name !== "w:document") throw new FileFault("wordFileNotWord", "other document");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = relationsIn(zip, relationsOf(main));
  const read = (type: string): XmlElement | null => partIn(zip, partOf(relations, type, folder));
  const core = partOf(top, "core-properties", "");
  return {
    document,
    styles: read("styles"),
    numbering: read("numbering"),
    footnotes: read("footnotes"),
    endnotes: read("endnotes"),
    comments: read("comments"),
    commentsExtended: read("commentsExtended"),
    headers: headersIn(zip, relations, folder),
    properties: partIn(zip, core),
    relations: new Map(relations.map((one) => [one.id, one])),
    outside: outsideOf(zip),
    hasMacros: zip.names.some((name) => name.endsWith("vbaProject.bin")),
  };
}

const beginsWith = (bytes: Uint8Array, letters: readonly number[]): boolean =>
  letters.every((letter, at) => bytes[at] === letter);

/** What it is when it is no ZIP archive. Word keeps a file with a password in the container of its old format. */
function checkKind(bytes: Uint8Array): void {
  if (beginsWith(bytes, ZIP)) return;
  if (beginsWith(bytes, RTF)) throw new FileFault("wordFileOld", "rtf");
  if (!beginsWith(bytes, OLE)) throw new FileFault("wordFileNotWord", "no zip");
  throw new FileFault(holds(bytes, "EncryptedPackage") ? "wordFileLocked" : "wordFileOld", "ole");
}

/** LibreOffice's own format says what it is in a part of this name. */
function isOpenDocument(zip: Zip): boolean {
  const kind = zip.unpack("mimetype");
  return (
    kind !== null && new TextDecoder().decode(kind.subarray(0, 100)).startsWith("application/vnd.oasis.opendocument")
  );
}

/** Names in the old container are in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((letter, i) => bytes[at + i] === letter)) return true;
  }
  return false;
}

function partIn(zip: Zip, name: string | null): XmlElement | null {
  const bytes = name === null ? null : zip.unpack(name);
  return bytes === null ? null : readXml(bytes);
}

const relationsOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

function relationsIn(zip: Zip, name: string): readonly Relation[] {
  const tree = partIn(zip, name);
  return childrenOf(tree ?? undefined, "rel:Relationship").map(({ attributes }) => ({
    id: attributes.get("Id") ?? "",
    // What it is stands behind the last stroke, in both editions of the standard and in those of Word alone.
    type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
    target: attributes.get("Target") ?? "",
    isOutside: attributes.get("TargetMode") === "External",
  }));
}

/** The name of the part of a type, null where there is none. Whatever lies outside of the file is refused. */
function partOf(relations: readonly Relation[], type: string, folder: string): string | null {
  const relation = relations.find((one) => one.type === type);
  return relation ? nameInside(relation, folder) : null;
}

function nameInside({ target, isOutside }: Relation, folder: string): string {
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith("//") || target.includes("\\");
  const path = (target.startsWith("/") ? target : `/${folder}${target}`).split("/").slice(1);
  const names: string[] = [];
  for (const name of path) {
    if (name === "..") {
      if (names.length === 0) throw new FileFault("wordFileOutside", "above");
      names.pop();
    } else if (name !== ".") names.push(name);
  }
  if (isOutside || isAddress) throw new FileFault("wordFileOutside", "relation");
  return names.join("/");
}

function headersIn(zip: Zip, relations: readonly Relation[], folder: string): readonly XmlElement[] {
  const parts = relations.filter(({ type }) => type === "header" || type === "footer");
  return parts.flatMap((one) => partIn(zip, nameInside(one, folder)) ?? []);
}

/** Templates, pictures and data that are elsewhere: named, so that nobody believes them to be in the draft. */
function outsideOf(zip: Zip): readonly string[] {
  const parts = zip.names.filter((name) => name.endsWith(".rels")).slice(0, MOST_RELATION_PARTS);
  const all = parts.flatMap((name) => relationsIn(zip, name));
  return all.filter(({ isOutside, type }) => isOutside && type !== "hyperlink").map(({ target }) => target);
}
