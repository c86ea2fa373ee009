import { SaxesParser } from "saxes";
import { FileFault } from "../../fileFault.ts";
import { LIMITS } from "../../limits.ts";

/** An element under the usual short name of its namespace (`w:p`), whatever prefix the file gives it. Attributes likewise. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

const STRICT = "http://purl.oclc.org/ooxml";
const LOOSE = "http://schemas.openxmlformats.org";

/** Namespaces by the short names that every description of the format uses; both editions of the standard. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...[`${LOOSE}/wordprocessingml/2006/main`, `${STRICT}/wordprocessingml/main`].map((uri) => [uri, "w"] as const),
  ...[`${LOOSE}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`].map(
    (uri) => [uri, "r"] as const,
  ),
  ...[`${LOOSE}/officeDocument/2006/math`, `${STRICT}/officeDocument/math`].map((uri) => [uri, "m"] as const),
  ...[`${LOOSE}/drawingml/2006/main`, `${STRICT}/drawingml/main`].map((uri) => [uri, "a"] as const),
  ...[`${LOOSE}/drawingml/2006/wordprocessingDrawing`, `${STRICT}/drawingml/wordprocessingDrawing`].map(
    (uri) => [uri, "wp"] as const,
  ),
  ...[`${LOOSE}/drawingml/2006/picture`, `${STRICT}/drawingml/picture`].map((uri) => [uri, "pic"] as const),
  [`${LOOSE}/package/2006/relationships`, "rel"],
  [`${LOOSE}/markup-compatibility/2006`, "mc"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

type Growing = { name: string; attributes: Map<string, string>; children: XmlNode[] };

/**
 * The tree of a part of a Word file. A part that declares a document type is refused before an entity of it is read, for the format
 * has none; so is one that is nested deeper or holds more than is allowed. Throws a `FileFault`.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: Growing = { name: "", attributes: new Map(), children: [] };
  const open: Growing[] = [root];
  let count = 0;
  const addText = (text: string): void => void open.at(-1)?.children.push(text);
  parser.on("error", () => {
    throw new FileFault("wordFileDamaged", "not well-formed");
  });
  parser.on("doctype", () => {
    throw new FileFault("wordFileEntities", "document type");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (open.length > LIMITS.depth) throw new FileFault("wordFileTooDeep", "depth");
    if (++count > LIMITS.elements) throw new FileFault("wordFileTooLarge", "elements");
    const named = Object.values(attributes).map((one) => [nameOf(one.uri, one.local), one.value] as const);
    const element: Growing = { name: nameOf(uri, local), attributes: new Map(named), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(decode(bytes)).close();
  const first = root.children.find((node) => typeof node !== "string");
  if (!first) throw new FileFault("wordFileDamaged", "empty part");
  return first;
}

/** Of a namespace that is not known here `?`: such an element is counted and named, never guessed at. */
function nameOf(uri: string, local: string): string {
  if (uri === "") return local;
  return `${PREFIXES.get(uri) ?? "?"}:${local}`;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault("wordFileDamaged", "letters");
  }
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] => children.filter(isElement);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  (element ? elementsOf(element) : []).filter((one) => one.name === name);

/** `w:val` of a child, the form that most properties have. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.get("w:val");

/** A property that is on when it is there, unless it says otherwise; undefined where it is not. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  const value = found.attributes.get("w:val");
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}

/** All elements of a name below, in reading order, those inside another of them too. */
export function descendantsOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...descendantsOf(child, ...names),
  ]);
}

/** All letters below. */
export const lettersOf = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? lettersOf(node) : node)).join("");

export function countOf(value: string | undefined): number | null {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}
