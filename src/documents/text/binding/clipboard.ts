import {
  DOMParser,
  DOMSerializer,
  Fragment,
  type Node,
  type ParseOptions,
  type ResolvedPos,
  Slice,
} from "prosemirror-model";
import type { EditorProps } from "prosemirror-view";
import { findLinks } from "../links/checkedLink.ts";
import { NOTE_MARK } from "../model/notes.ts";
import type { Numbering } from "../numbering/createNumbering.ts";
import { CopySerializer, type NumberOf, plainTextOf } from "../paste/copyOut.ts";
import { flattenPasted } from "../paste/flattenPasted.ts";
import { blocksIn } from "./blockPositions.ts";
import { pasteInEmpty } from "./pasteInEmpty.ts";
import { schema } from "./schema.ts";

/** What other programs write is flattened first; what is left passes the schema, which keeps nothing but blocks, letters and their looks. */
class PasteParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    return super.parseSlice(flattenPasted(dom), options);
  }
}

const parser = new PasteParser(schema, [...DOMParser.fromSchema(schema).rules]);
const shown = DOMSerializer.fromSchema(schema);
const { other: _other, ...marks } = shown.marks;
/** A comment or a bracket stays where it is; a link goes out with its address alone. */
const copied = new DOMSerializer(shown.nodes, { ...marks, link: (mark) => ["a", { href: mark.attrs.href }, 0] });

export function clipboardProps(numbering: Numbering, textOf: (index: number) => string | null): EditorProps {
  const numberOf: NumberOf = (node, isFirst) => {
    const index = numbering.indexOf(node.attrs.id);
    // What begins in the middle of a block does not begin with its number.
    if (isFirst && textOf(index)?.startsWith(node.textContent) !== true) return null;
    return numbering.current()[index] ?? null;
  };
  return {
    clipboardParser: parser,
    clipboardSerializer: new CopySerializer(copied, numberOf),
    transformPasted: (slice, view) => fitted(slice, view.state.selection.$from),
    handlePaste: (view, _event, slice) => pasteInEmpty(view, slice),
    clipboardTextParser: (text, $context) => {
      const inherited = $context.marks().filter((mark) => mark.type !== schema.marks.link);
      const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
      const blocks = lines.map((line) =>
        schema.nodes.block.create(null, line === "" ? null : schema.text(line, inherited)),
      );
      return fitted(new Slice(Fragment.from(blocks), 1, 1), $context);
    },
    clipboardTextSerializer: (slice) => plainTextOf(slice.content, numberOf),
  };
}

/** A table goes only into the text itself; elsewhere, and when only a part of one was copied, its paragraphs go in. */
function fitted(slice: Slice, $from: ResolvedPos): Slice {
  const content = stripped(slice.content);
  if ($from.parent.attrs.kind === "table") return new Slice(onOneLine(content), 0, 0);
  const isInText = $from.depth <= 1 && $from.parent.attrs.note == null;
  const isCut = slice.openStart > 1 || slice.openEnd > 1;
  if ((isInText && !isCut) || content.content.every((node) => node.isInline || node.isTextblock)) {
    return new Slice(content, slice.openStart, slice.openEnd);
  }
  const blocks = content.content.flatMap((node) => (node.isTextblock ? [node] : blocksIn(node).map((one) => one.node)));
  const written = blocks.filter((block) => block.content.size > 0);
  return new Slice(Fragment.from(written), 1, 1);
}

/** A caption is one paragraph. */
function onOneLine(content: Fragment): Fragment {
  if (content.firstChild?.isInline) return content;
  const blocks = content.content.flatMap((node) => (node.isTextblock ? [node] : blocksIn(node).map((one) => one.node)));
  const [first = Fragment.empty, ...others] = blocks
    .filter(({ content: { size } }) => size > 0)
    .map((block) => block.content);
  return others.reduce((line, next) => line.append(Fragment.from(schema.text(" "))).append(next), first);
}

/** A pasted copy is a new block, and carries no comment or bracket of the one it was copied from. */
function stripped(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText) {
      if (isMarker(node)) return;
      nodes.push(...linked(node.mark(node.marks.filter((mark) => mark.type !== schema.marks.other))));
    } else if (node.isTextblock) {
      const kind = FIXED_KINDS.has(node.attrs.kind) ? "paragraph" : node.attrs.kind;
      const attrs = { ...node.attrs, kind, id: "", pairId: null, flag: null, note: null, number: null };
      nodes.push(node.type.create(attrs, stripped(node.content)));
    } else {
      nodes.push(node.type.create({ ...node.attrs, id: "" }, stripped(node.content)));
    }
  });
  return Fragment.fromArray(nodes);
}

/** What a block is by its place, which a copy does not bring along. */
const FIXED_KINDS = new Set(["table", "footnote"]);

/** A marker without its note says nothing elsewhere. */
const isMarker = ({ marks }: Node) =>
  marks.some((mark) => mark.type === schema.marks.other && mark.attrs.name === NOTE_MARK);

/** Addresses in pasted text become links. */
function linked(node: Node): readonly Node[] {
  const text = node.text ?? "";
  const found = schema.marks.link.isInSet(node.marks) ? [] : findLinks(text);
  if (found.length === 0) return [node];
  const parts: Node[] = [];
  let at = 0;
  for (const { from, to, href } of found) {
    if (from > at) parts.push(node.cut(at, from));
    parts.push(node.cut(from, to).mark(schema.marks.link.create({ href }).addToSet(node.marks)));
    at = to;
  }
  if (at < text.length) parts.push(node.cut(at));
  return parts;
}
