import { DOMSerializer, Fragment, type Node } from "prosemirror-model";
import type { BlockNumber } from "../numbering/numberBlocks.ts";
import { drawCopiedNote, markCarried } from "./copiedNote.ts";
import { drawCopiedReference } from "./copiedReference.ts";

/** The number of a block by its id, null where it has none or begins before what is copied. */
export type NumberOf = (block: Node, isFirst: boolean) => BlockNumber | null;

/** The paragraphs of the note that a marker points to, as HTML; null for all other letters. */
export type NoteOf = (letters: Node) => string | null;

/** The label and the target of these letters when they are references; null for all other letters. */
export type CopiedReferenceOf = (letters: Node) => { readonly label: string; readonly to: string } | null;

/** What a copy says beyond the letters. */
export type CopyFacts = {
  readonly numberOf: NumberOf;
  readonly noteOf: NoteOf;
  readonly notesIn: (content: Fragment) => ReadonlySet<string>;
  readonly referenceOf: CopiedReferenceOf;
};

/** A line of plain text for each block, with its number as it is read. `readAs` says what some letters are read as. */
export function plainTextOf(content: Fragment, numberOf: NumberOf, readAs: (letters: Fragment) => string): string {
  const lines: string[] = [];
  const blocks: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock) blocks.push(node);
    return !node.isTextblock;
  });
  // Letters of one block that were copied without it.
  if (blocks.length === 0) return readAs(content);
  blocks.forEach((block, index) => {
    const number = numberOf(block, index === 0)?.label;
    const sign = number ?? (isBullet(block) && blocks.length > 1 ? "•" : null);
    const indent = "\t".repeat(block.attrs.kind === "paragraph" ? Math.max(block.attrs.level - 1, 0) : 0);
    const text = readAs(block.content);
    lines.push(sign === null ? text : `${indent}${sign} ${text}`);
  });
  return lines.join("\n");
}

const TAGS = new Map([
  ["table", "table"],
  ["row", "tr"],
  ["cell", "td"],
]);

const isBullet = ({ attrs }: Node): boolean => attrs.kind === "paragraph" && attrs.level > 0 && !attrs.numbered;

/**
 * Writes clean HTML: no ids, classes or carets of ours. The number is written as letters, because another program would count on its own and
 * give other numbers; it stands in a span that our own paste leaves out.
 */
export class CopySerializer extends DOMSerializer {
  readonly says: CopyFacts;
  private carried: ReadonlySet<string> = new Set();

  constructor(base: DOMSerializer, says: CopyFacts) {
    super(base.nodes, base.marks);
    this.says = says;
  }

  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const { document = window.document } = options;
    const into = target ?? document.createDocumentFragment();
    if (!target) this.carried = this.says.notesIn(fragment);
    fragment.forEach((node, _offset, index) => {
      if (node.isText) {
        this.drawLetters(document, Fragment.from(node), into);
        return;
      }
      if (node.type.name !== "block") {
        into.append(TAGS.has(node.type.name) ? this.drawPart(document, node) : this.serializeNode(node, options));
        return;
      }
      into.append(this.drawBlock(document, node, index === 0));
    });
    return into;
  }

  /** A table, a row or a cell; the first block of a table is its caption. */
  private drawPart(document: Document, node: Node): HTMLElement {
    const tag = node.attrs.header === true ? "th" : (TAGS.get(node.type.name) ?? "td");
    const element = document.createElement(tag);
    if (tag !== "table") {
      this.serializeFragment(node.content, { document }, element);
      return element;
    }
    const rows = document.createElement("tbody");
    node.forEach((child) => {
      const part = child.isTextblock ? document.createElement("caption") : this.drawPart(document, child);
      if (child.isTextblock) this.drawLetters(document, child.content, part);
      (child.isTextblock ? element : rows).append(part);
    });
    element.append(rows);
    return element;
  }

  /** A marker takes its note along, a reference its label. */
  private drawLetters(document: Document, content: Fragment, into: HTMLElement | DocumentFragment): void {
    let run = Fragment.empty;
    const drawRun = () => {
      super.serializeFragment(run, { document }, into);
      run = Fragment.empty;
    };
    content.forEach((node) => {
      const body = this.says.noteOf(node);
      const reference = body === null ? this.says.referenceOf(node) : null;
      if (body === null && reference === null) {
        run = run.addToEnd(node);
        return;
      }
      drawRun();
      if (body !== null) into.append(drawCopiedNote(document, body));
      else if (reference) for (const _ of node.text ?? "") into.append(drawCopiedReference(document, reference));
    });
    drawRun();
  }

  private drawBlock(document: Document, node: Node, isFirst: boolean): HTMLElement {
    const { kind, level, numbered, lang, note } = node.attrs;
    const number = this.says.numberOf(node, isFirst)?.label ?? null;
    const isCarried = note !== null && this.carried.has(note);
    const tag = kind === "heading" ? `h${Math.min(Math.max(level, 1), 6)}` : kind === "quote" ? "blockquote" : "p";
    const element = document.createElement(isBullet(node) ? "li" : tag);
    if (isCarried) markCarried(element);
    if (lang !== null) element.setAttribute("lang", lang);
    if (numbered) element.setAttribute("data-numbered", "");
    if (tag === "p" && level > 0 && numbered) element.setAttribute("data-level", String(level));
    if (number !== null) {
      const span = document.createElement("span");
      span.setAttribute("data-number", "");
      span.append(`${number} `);
      element.append(span);
    }
    this.drawLetters(document, node.content, element);
    return isBullet(node) ? inLists(document, element, level) : element;
  }
}

function inLists(document: Document, item: HTMLElement, level: number): HTMLElement {
  let list = document.createElement("ul");
  list.append(item);
  for (let depth = 1; depth < level; depth++) {
    const outer = document.createElement("ul");
    const holder = document.createElement("li");
    holder.append(list);
    outer.append(holder);
    list = outer;
  }
  return list;
}
