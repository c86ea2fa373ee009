import type { Fragment, Node } from "prosemirror-model";
import type { Block, Span } from "../model/block.ts";
import { formatOf } from "../model/format.ts";
import type { BlockAttributes } from "../model/record.ts";
import { formatOfMark, marksOf } from "./marks.ts";
import { schema } from "./schema.ts";

export const drawSpan = ({ text, format }: Span): Node => schema.text(text, marksOf(format.marks));

export const drawBlock = (block: Block): Node =>
  schema.nodes.block.create(nodeAttributes(block), block.spans.map(drawSpan));

/** Shown when the document has no block at all; typing in it makes one. */
export const emptyBlock = (): Node => schema.nodes.block.create();

export function nodeAttributes({
  id,
  kind,
  level,
  numbered,
  lang,
  pairId,
  flag,
  role,
}: Block): Record<string, unknown> {
  return { id, kind, level, numbered, lang, pairId, flag, note: role.note, number: role.number };
}

/** What the view says of a block's attributes. The schema has validated their types. */
export function blockAttributes({ attrs }: Node): BlockAttributes {
  const { kind, level, numbered, lang, pairId } = attrs;
  return { kind, level, numbered, lang, pairId };
}

/** The letters of a fragment as the model would tell them. */
export function spansOf(content: Fragment): readonly Span[] {
  const spans: Span[] = [];
  content.forEach((child) => {
    const text = child.text ?? "";
    const format = formatOf(child.marks.map(formatOfMark));
    const last = spans.at(-1);
    if (last?.format.key === format.key) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push({ text, format });
  });
  return spans;
}
