import { DOMParser, DOMSerializer, Fragment, type Node, type ParseOptions, Slice } from "prosemirror-model";
import type { EditorProps } from "prosemirror-view";
import { findLinks } from "../links/checkedLink.ts";
import type { Numbering } from "../numbering/createNumbering.ts";
import { CopySerializer, type NumberOf, plainTextOf } from "../paste/copyOut.ts";
import { flattenPasted } from "../paste/flattenPasted.ts";
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
    transformPasted: (slice) => new Slice(stripped(slice.content), slice.openStart, slice.openEnd),
    handlePaste: (view, _event, slice) => pasteInEmpty(view, slice),
    clipboardTextParser: (text, $context) => {
      const inherited = $context.marks().filter((mark) => mark.type !== schema.marks.link);
      const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
      const blocks = lines.map((line) =>
        schema.nodes.block.create(null, line === "" ? null : schema.text(line, inherited)),
      );
      return new Slice(Fragment.from(blocks), 1, 1);
    },
    clipboardTextSerializer: (slice) => plainTextOf(slice.content, numberOf),
  };
}

/** A pasted copy is a new block, and carries no comment or bracket of the one it was copied from. */
function stripped(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText) {
      nodes.push(...linked(node.mark(node.marks.filter((mark) => mark.type !== schema.marks.other))));
    } else {
      nodes.push(node.type.create({ ...node.attrs, id: "", pairId: null, flag: null }, stripped(node.content)));
    }
  });
  return Fragment.fromArray(nodes);
}

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
