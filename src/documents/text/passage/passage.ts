import { toBase64 } from "lib0/buffer";
import * as Y from "yjs";
import { decodeShownCaret, type EncodedCaret } from "../caret/caret.ts";
import { shownBlock, type Spot, spotAt } from "../commands/place.ts";
import { blockOf, type Layout } from "../model/layout.ts";

/**
 * Some letters of one paragraph, named by the letters at their ends, so that what is written, split, joined or moved around them
 * does not touch it. `block`: the paragraph they stood in when it was made.
 */
export type Passage = { readonly block: string; readonly start: EncodedCaret; readonly end: EncodedCaret };

/** Where the letters of a passage stand now, as offsets (UTF-16 code units) in one block. */
export type FoundPassage = {
  readonly block: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

/** Null for an empty paragraph of a cell that is not in the document. With `from` = `to` it is the place behind a letter. */
export function passageAt(layout: Layout, id: string, from: number, to: number): Passage | null {
  const block = shownBlock(layout, id);
  if (block.parts.length === 0) return null;
  const [start, end] = [Math.min(from, to), Math.max(from, to)];
  const last = encode(spotAt(layout, block, end), -1);
  const first = start === end ? last : encode(spotBefore(layout, id, start), 0);
  return { block: id, start: first, end: last };
}

/**
 * Null when it cannot be told: its paragraph is deleted or was cut in two inside it, or its text is not here. What it names may
 * come from a peer.
 */
export function findPassage(doc: Y.Doc, layout: Layout, { start, end }: Passage): FoundPassage | null {
  const [first, last] = [decodeShownCaret(doc, layout, start), decodeShownCaret(doc, layout, end)];
  if (first === null || last === null || first.block !== last.block || last.offset < first.offset) return null;
  const text = blockOf(layout, first.block)?.text.slice(first.offset, last.offset);
  return text === undefined ? null : { block: first.block, from: first.offset, to: last.offset, text };
}

/** The spot of the letter behind an offset: on a seam between two parts the start of the second. */
function spotBefore(layout: Layout, id: string, offset: number): Spot {
  const block = shownBlock(layout, id);
  const spot = spotAt(layout, block, offset);
  if (spot.local < spot.segment.length) return spot;
  for (const [part, next] of block.parts.entries()) {
    const segment = part > spot.part ? layout.segments.get(next) : undefined;
    if (segment && segment.length > 0) return { part, segment, index: segment.index, local: 0 };
  }
  return spot;
}

/** `side` 0 stays before the letter behind the spot, -1 behind the letter before it. */
const encode = ({ segment, index }: Spot, side: 0 | -1): EncodedCaret =>
  toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(segment.text, index, side)));
