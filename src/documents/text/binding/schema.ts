import {
  type DOMOutputSpec,
  type MarkSpec,
  type Node,
  type NodeSpec,
  Schema,
  type TagParseRule,
} from "prosemirror-model";
import { blockRules } from "../paste/blockRules.ts";
import { link } from "./linkMark.ts";

const HEADING_LEVELS = 6;

const attributes = {
  /** "" until the model has given one. */
  id: { default: "", validate: "string" },
  kind: { default: "paragraph", validate: "string" },
  level: { default: 0, validate: "number" },
  numbered: { default: false, validate: "boolean" },
  lang: { default: null, validate: "string|null" },
  pairId: { default: null, validate: "string|null" },
  flag: { default: null, validate: "string|null" },
  /** Set in a footnote: its id, and in its first paragraph the number. */
  note: { default: null, validate: "string|null" },
  number: { default: null, validate: "number|null" },
};

/** Names at carets, authors and ways back are drawn between the letters and are none, wherever the browser puts them. */
const drawnBeside: TagParseRule = { tag: ".ProseMirror-widget", ignore: true, priority: 100 };

/** Flat on purpose: what one person wraps or retypes as a node, another loses text in. */
const block: NodeSpec = {
  content: "text*",
  marks: "_",
  attrs: attributes,
  selectable: false,
  parseDOM: [drawnBeside, ...blockRules(HEADING_LEVELS)],
  toDOM: drawBlock,
};

function drawBlock({ attrs }: Node): DOMOutputSpec {
  const level = Math.min(Math.max(attrs.level, 1), HEADING_LEVELS);
  const drawn = {
    class: "block",
    dir: "auto",
    "data-block": attrs.id,
    "data-kind": attrs.kind,
    "data-level": attrs.level,
    ...(attrs.lang === null ? {} : { lang: attrs.lang }),
    ...(attrs.numbered ? { "data-numbered": "" } : {}),
    ...(attrs.flag === null ? {} : { "data-flag": attrs.flag }),
  };
  if (attrs.kind === "table") return ["caption", drawn, 0];
  if (attrs.note !== null) return ["p", { ...drawn, "data-note": attrs.note, role: "doc-footnote" }, 0];
  const tag = attrs.kind === "quote" ? "blockquote" : "p";
  return [attrs.kind === "heading" ? `h${level}` : tag, drawn, 0];
}

const strong: MarkSpec = {
  parseDOM: [{ tag: "strong" }, { tag: "b" }],
  toDOM: () => ["strong", 0],
};

const em: MarkSpec = {
  parseDOM: [{ tag: "em" }, { tag: "i" }],
  toDOM: () => ["em", 0],
};

const underline: MarkSpec = {
  parseDOM: [{ tag: "u" }],
  toDOM: () => ["u", 0],
};

/** Any other format, kept as it is: its name and its value as JSON. Several may lie on one letter. */
const other: MarkSpec = {
  attrs: { name: { validate: "string" }, value: { validate: "string" } },
  inclusive: false,
  excludes: "",
  toDOM: (mark) => ["span", { class: "mark", "data-mark": mark.attrs.name }, 0],
};

const HEADED = "thead, tr:first-child > th";

/** The only nesting there is. What stands in a cell are blocks as everywhere; the first block of a table is its caption. */
const table: NodeSpec = {
  content: "block row+",
  attrs: { id: { default: "", validate: "string" }, hasHeader: { default: false, validate: "boolean" } },
  isolating: true,
  selectable: false,
  parseDOM: [{ tag: "table", getAttrs: (dom) => ({ hasHeader: dom.querySelector(HEADED) !== null }) }],
  toDOM: ({ attrs }) => ["table", { class: "table", "data-table": attrs.id }, 0],
};

const row: NodeSpec = {
  content: "cell+",
  attrs: { id: { default: "", validate: "string" } },
  selectable: false,
  parseDOM: [{ tag: "tr" }],
  toDOM: () => ["tr", 0],
};

const cell: NodeSpec = {
  content: "block+",
  attrs: { id: { default: "", validate: "string" }, header: { default: false, validate: "boolean" } },
  isolating: true,
  selectable: false,
  parseDOM: [{ tag: "td" }, { tag: "th", attrs: { header: true } }],
  toDOM: ({ attrs }) => (attrs.header ? ["th", { scope: "col" }, 0] : ["td", 0]),
};

export const schema = new Schema({
  nodes: { doc: { content: "(block | table)+" }, block, table, row, cell, text: {} },
  marks: { strong, em, underline, link, other },
});
