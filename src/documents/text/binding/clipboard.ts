import { Fragment, type Node, type ResolvedPos, Slice } from "prosemirror-model";
import type { EditorProps } from "prosemirror-view";
import { NOTE_MARK } from "../model/notes.ts";
import { blocksIn } from "./blockPositions.ts";
import { schema } from "./schema.ts";

/** Everything that comes in passes the schema: ProseMirror parses it, and nothing but blocks, letters, strong and em is left. */
export const clipboardProps: EditorProps = {
  transformPastedHTML: (html) => html.replace(/<br\b[^>]*>/gi, " "),
  transformPasted: (slice, view) => fitted(slice, view.state.selection.$from),
  clipboardTextParser: (text, $context) => {
    const marks = $context.marks();
    const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
    const blocks = lines.map((line) => schema.nodes.block.create(null, line === "" ? null : schema.text(line, marks)));
    return fitted(new Slice(Fragment.from(blocks), 1, 1), $context);
  },
  clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n"),
};

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
      nodes.push(node.mark(node.marks.filter((mark) => mark.type !== schema.marks.other)));
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
