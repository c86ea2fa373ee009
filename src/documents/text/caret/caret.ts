import { fromBase64, toBase64 } from "lib0/buffer";
import * as Y from "yjs";
import type { Place } from "../commands/place.ts";
import { spotAt } from "../commands/place.ts";
import type { Block } from "../model/block.ts";
import { blockOf, type Layout } from "../model/layout.ts";
import type { Segment } from "../model/segment.ts";

/** A caret that stays behind the letter it was put behind: an encoded Y.RelativePosition, fit to be sent. */
export type EncodedCaret = string;

const MAX_ENCODED_LENGTH = 200;

export function encodeCaret(layout: Layout, { block: id, offset }: Place): EncodedCaret | null {
  const block = blockOf(layout, id);
  // The empty paragraph of a cell that has none is not in the document, so nothing can point into it.
  if (block === null || block.parts.length === 0) return null;
  const { segment, index } = spotAt(layout, block, Math.min(Math.max(offset, 0), block.text.length));
  return toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(segment.text, index, -1)));
}

/** Where an encoded caret stands now; null when it is nonsense or its text has not arrived. It may come from a peer. */
export function decodeCaret(doc: Y.Doc, layout: Layout, caret: unknown): Place | null {
  const spot = spotOf(doc, layout, caret);
  return spot && (shownPlace(layout, spot) ?? nearestPlace(layout, spot.segment));
}

/** The same, and null where the paragraph it stood in is shown no more. */
export function decodeShownCaret(doc: Y.Doc, layout: Layout, caret: unknown): Place | null {
  const spot = spotOf(doc, layout, caret);
  return spot && shownPlace(layout, spot);
}

type CaretSpot = { readonly segment: Segment; readonly local: number };

function spotOf(doc: Y.Doc, layout: Layout, caret: unknown): CaretSpot | null {
  if (typeof caret !== "string" || caret.length > MAX_ENCODED_LENGTH) return null;
  const found = resolve(doc, caret);
  if (found === null) return null;
  const segment = layout.texts
    .get(containerOf(found.text) ?? "")
    ?.find(({ text, index, length }) => text === found.text && index <= found.index && found.index <= index + length);
  return segment ? { segment, local: found.index - segment.index } : null;
}

function resolve(doc: Y.Doc, caret: string): { readonly text: Y.Text; readonly index: number } | null {
  try {
    const position = Y.decodeRelativePosition(fromBase64(caret));
    // A root name would make Yjs create that root.
    if (position.tname !== null) return null;
    const absolute = Y.createAbsolutePositionFromRelativePosition(position, doc);
    return absolute?.type instanceof Y.Text ? { text: absolute.type, index: absolute.index } : null;
  } catch {
    // Bytes of a peer that are no position, or one in text that is not here: no caret.
    return null;
  }
}

const containerOf = (text: Y.Text): string | null => text.parent?._item?.parentSub ?? null;

function shownPlace(layout: Layout, { segment, local }: CaretSpot): Place | null {
  const index = layout.shownIn.get(segment.id);
  const block = index === undefined ? undefined : layout.blocks[index];
  if (!block) return null;
  let offset = local;
  for (const part of block.parts) {
    if (part === segment.id) break;
    offset += layout.segments.get(part)?.length ?? 0;
  }
  return { block: block.id, offset };
}

/** The text is hidden: the end of what stands before it. */
function nearestPlace(layout: Layout, segment: Segment): Place | null {
  const position = layout.places.get(segment.id)?.position ?? Number.POSITIVE_INFINITY;
  let before: Block | null = null;
  let nearest = Number.NEGATIVE_INFINITY;
  for (const [i, block] of layout.blocks.entries()) {
    const tail = layout.tails[i] ?? 0;
    if (block.parts.length === 0 || tail > position || tail < nearest) continue;
    [before, nearest] = [block, tail];
  }
  if (before) return { block: before.id, offset: before.text.length };
  const [first] = layout.blocks;
  return first ? { block: first.id, offset: 0 } : null;
}
