import { Fragment, type Node, Slice } from "prosemirror-model";
import type { EditorProps } from "prosemirror-view";
import { schema } from "./schema.ts";

/** Everything that comes in passes the schema: ProseMirror parses it, and nothing but blocks, letters, strong and em is left. */
export const clipboardProps: EditorProps = {
  transformPastedHTML: (html) => html.replace(/<br\b[^>]*>/gi, " "),
  transformPasted: (slice) => new Slice(stripped(slice.content), slice.openStart, slice.openEnd),
  clipboardTextParser: (text, $context) => {
    const marks = $context.marks();
    const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
    const blocks = lines.map((line) => schema.nodes.block.create(null, line === "" ? null : schema.text(line, marks)));
    return new Slice(Fragment.from(blocks), 1, 1);
  },
  clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n"),
};

/** A pasted copy is a new block, and carries no comment or bracket of the one it was copied from. */
function stripped(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText) {
      nodes.push(node.mark(node.marks.filter((mark) => mark.type !== schema.marks.other)));
    } else {
      nodes.push(node.type.create({ ...node.attrs, id: "", pairId: null, flag: null }, stripped(node.content)));
    }
  });
  return Fragment.fromArray(nodes);
}
