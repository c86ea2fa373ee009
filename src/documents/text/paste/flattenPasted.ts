import { NOTE_LETTER } from "../model/notes.ts";
import { copiedNoteOf, drawCopiedNote, isCarriedNote } from "./copiedNote.ts";
import { copiedReferenceOf, drawCopiedReference } from "./copiedReference.ts";
import { REFERENCE_LETTER } from "../model/references.ts";
import { addMarks, type PastedMarks } from "./pastedMarks.ts";
import { wordListItem } from "./wordList.ts";

/** Where the walk is: what a block that begins here would be. `item` is shared by all blocks of one list item. */
type Context = {
  readonly marks: PastedMarks;
  readonly tag: string;
  readonly listDepth: number;
  readonly isOrdered: boolean;
  readonly item: { isBegun: boolean } | null;
  readonly level: number;
  readonly isNumbered: boolean;
  /** The block that is being filled, made when its first letter comes. */
  readonly open: { element: HTMLElement | null } | null;
};

/** Elements whose content is no text of the author. */
const DROPPED = new Set(
  "script style meta title link head img picture svg math object embed iframe template noscript video audio canvas form input button select textarea colgroup".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 blockquote li ul ol pre table thead tbody tfoot tr td th dl dt dd section article header footer main aside nav figure figcaption address center body html".split(
    " ",
  ),
);
const DEEPEST = 6;

/**
 * Pasted HTML as a flat row of paragraphs, headings and quotations with bold, italic, underlined and linked letters: the forms in which
 * Word, LibreOffice, Google Docs and browsers write lists and looks are read here, and everything else is left behind. `dom` lies in a
 * document without a window, so nothing in it has loaded or run. `leadsHere` tells of what a reference leads to whether it is in this
 * text: there it stays one, and everywhere else its label is text.
 */
export function flattenPasted(
  dom: Node,
  hasTables = true,
  leadsHere: (to: string) => boolean = () => false,
): HTMLElement {
  const document = dom.ownerDocument ?? new Document();
  const flat = document.createElement("div");
  const isOwn = dom instanceof Element && dom.querySelector("[data-pm-slice]") !== null;
  const start: Context = {
    marks: {},
    tag: "p",
    listDepth: 0,
    isOrdered: false,
    item: null,
    level: 0,
    isNumbered: false,
    open: null,
  };
  const walk = (node: Node, context: Context): void => {
    if (node.nodeType === 3) addText(flat, node.nodeValue ?? "", context);
    else if (isElement(node)) walkElement(node, context);
  };
  const walkElement = (element: HTMLElement, context: Context): void => {
    const tag = element.localName;
    if (DROPPED.has(tag) || isHidden(element) || isCarriedNote(element)) return;
    if (element instanceof HTMLTableElement && hasTables) {
      flat.append(cleanTable(element, leadsHere));
      return;
    }
    const note = copiedNoteOf(element);
    if (note !== null) {
      addText(flat, NOTE_LETTER, { ...context, marks: { ...context.marks, note } });
      return;
    }
    const reference = copiedReferenceOf(element);
    if (reference !== null && leadsHere(reference)) {
      addText(flat, REFERENCE_LETTER, { ...context, marks: { ...context.marks, reference } });
      return;
    }
    if (tag === "br") addText(flat, " ", context);
    const inside = { ...context, marks: addMarks(context.marks, element) };
    const within = BLOCKS.has(tag) ? blockContext(element, inside) : inside;
    if (isOwn && isOwnBlock(element, within)) begin(flat, within);
    for (const child of [...element.childNodes]) walk(child, within);
  };
  for (const child of [...dom.childNodes]) walk(child, start);
  const slice = dom instanceof Element ? dom.querySelector("[data-pm-slice]")?.getAttribute("data-pm-slice") : null;
  if (slice) flat.firstElementChild?.setAttribute("data-pm-slice", slice);
  return flat;
}

/** Rows and cells stay; what stands in a cell is flattened like everything else, a table in it too. */
function cleanTable(table: HTMLTableElement, leadsHere: (to: string) => boolean): HTMLElement {
  const document = table.ownerDocument;
  const clean = document.createElement("table");
  // Always there: in the middle of other paragraphs the schema would not put in a missing one.
  clean.createCaption().append(table.caption?.textContent?.trim() ?? "");
  const body = clean.createTBody();
  for (const row of table.rows) {
    const cleanRow = document.createElement("tr");
    for (const cell of row.cells) {
      const cleanCell = document.createElement(cell.localName);
      cleanCell.append(...flattenPasted(cell, false, leadsHere).childNodes);
      cleanRow.append(cleanCell);
    }
    body.append(cleanRow);
  }
  return clean;
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === 1;

function isHidden(element: HTMLElement): boolean {
  if (element.hasAttribute("data-number") && element.localName === "span") return true;
  const style = element.getAttribute("style") ?? "";
  return /mso-list:\s*Ignore/i.test(style) || /display:\s*none|mso-hide:\s*all/i.test(style);
}

/** A copy of our own keeps its empty paragraphs; other programs use them for space. */
const isOwnBlock = (element: HTMLElement, { open }: Context): boolean =>
  open !== null && /^(p|h\d|blockquote)$/.test(element.localName) && element.textContent === "";

function blockContext(element: HTMLElement, context: Context): Context {
  const fresh = { ...context, open: { element: null } };
  const tag = element.localName;
  if (tag === "ul" || tag === "ol") {
    return { ...fresh, listDepth: context.listDepth + 1, isOrdered: tag === "ol", item: null };
  }
  if (tag === "li") return listContext(element, fresh);
  if (/^h[1-6]$/.test(tag)) {
    const level = Math.min(Number(tag.slice(1)), 4);
    return { ...fresh, tag: `h${level}`, isNumbered: element.hasAttribute("data-numbered"), level: 0 };
  }
  if (tag === "blockquote") return { ...fresh, tag: "blockquote", level: 0, isNumbered: false };
  if (tag === "td" || tag === "th") return { ...fresh, tag: "p", level: 0, isNumbered: false, item: null };
  if (tag === "p") return paragraphContext(element, fresh);
  return fresh;
}

function listContext(element: HTMLElement, context: Context): Context {
  const told = Number(element.getAttribute("aria-level"));
  const depth = Number.isInteger(told) && told > 0 ? told : Math.max(context.listDepth, 1);
  const level = Math.min(depth, DEEPEST);
  return { ...context, level, isNumbered: context.isOrdered, item: { isBegun: false } };
}

function paragraphContext(element: HTMLElement, context: Context): Context {
  const listed = wordListItem(element);
  if (listed) return { ...context, tag: "p", level: Math.min(listed.level, DEEPEST), isNumbered: listed.isNumbered };
  if (/\bMsoTitle\b/.test(element.className)) return { ...context, tag: "h1", level: 0, isNumbered: false };
  if (/\bMso(Intense)?Quote\b/.test(element.className)) return { ...context, tag: "blockquote" };
  if (context.item !== null) return context;
  const level = Number(element.getAttribute("data-level") ?? 0);
  return { ...context, level: Number.isInteger(level) ? level : 0, isNumbered: element.hasAttribute("data-numbered") };
}

function addText(flat: HTMLElement, text: string, context: Context): void {
  const isSpace = /^\s*$/.test(text);
  const target = context.open === null ? flat : (context.open.element ?? (isSpace ? null : begin(flat, context)));
  if (target === null || (target === flat && isSpace && flat.lastChild === null)) return;
  target.append(marked(flat.ownerDocument, text, context.marks));
}

/** A second paragraph of a list item goes on without a number of its own. */
function begin(flat: HTMLElement, { tag, level, isNumbered, item, open }: Context): HTMLElement {
  const element = flat.ownerDocument.createElement(tag);
  const isListed = tag === "p" && !item?.isBegun;
  if (isListed && level > 0) element.setAttribute("data-level", String(level));
  if (isNumbered && (isListed || tag !== "p")) element.setAttribute("data-numbered", "");
  if (item) item.isBegun = true;
  if (open) open.element = element;
  flat.append(element);
  return element;
}

function marked(document: Document, text: string, marks: PastedMarks): Node {
  let node: Node = document.createTextNode(text);
  if (marks.note !== undefined) node = drawCopiedNote(document, marks.note);
  else if (marks.reference !== undefined)
    node = drawCopiedReference(document, { label: REFERENCE_LETTER, to: marks.reference });
  const wrap = (tag: string, isOn: boolean | undefined): HTMLElement | null => {
    if (!isOn) return null;
    const element = document.createElement(tag);
    element.append(node);
    node = element;
    return element;
  };
  wrap("u", marks.isUnderlined);
  wrap("em", marks.isEm);
  wrap("strong", marks.isStrong);
  wrap("a", marks.href !== undefined)?.setAttribute("href", marks.href ?? "");
  return node;
}
