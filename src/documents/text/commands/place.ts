import type { Block } from "../model/block.ts";
import { blockOf, type Layout } from "../model/layout.ts";
import type { Segment } from "../model/segment.ts";
import { borderBefore, borderBehind } from "./graphemes.ts";

/** A caret place: `offset` counts UTF-16 code units from the start of the block. */
export type Place = { readonly block: string; readonly offset: number };

/** A command was given a block that is not shown (any more). Callers take places from the current layout. */
export class UnknownBlockError extends Error {
  override readonly name = "UnknownBlockError";
}

export function shownBlock(layout: Layout, id: string): Block {
  const block = blockOf(layout, id);
  if (block === null) throw new UnknownBlockError(`No block ${id} is shown`);
  return block;
}

/** The nearest offset that lies inside the block and, going forward or back, not inside a character. */
export function snapOffset({ text }: Block, offset: number, step: 1 | -1): number {
  const inside = Math.min(Math.max(Math.trunc(offset), 0), text.length);
  return step < 0 ? borderBefore(text, inside) : borderBehind(text, inside);
}

/** Where a block offset lies in the texts it is made of: `index` is the Y.Text index. */
export type Spot = { readonly part: number; readonly segment: Segment; readonly index: number; readonly local: number };

/** The spot before which a letter is typed: on a seam between two parts the end of the first. */
export function spotAt(layout: Layout, block: Block, offset: number): Spot {
  let start = 0;
  for (const [part, id] of block.parts.entries()) {
    const segment = layout.segments.get(id);
    if (!segment) continue;
    const local = offset - start;
    if (local <= segment.length) return { part, segment, index: segment.index + local, local };
    start += segment.length;
  }
  throw new RangeError(`Offset ${offset} lies outside block ${block.id}`);
}

/** A stretch of letters inside one Y.Text. */
export type Stretch = { readonly segment: Segment; readonly index: number; readonly length: number };

/** The stretches of a block between two offsets, ordered so that deleting one does not shift the next. */
export function stretchesOf(layout: Layout, block: Block, from: number, to: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const id of block.parts) {
    const segment = layout.segments.get(id);
    if (!segment) continue;
    const [a, b] = [Math.max(from - start, 0), Math.min(to - start, segment.length)];
    if (a < b) stretches.push({ segment, index: segment.index + a, length: b - a });
    start += segment.length;
  }
  return stretches.sort((a, b) => b.index - a.index);
}
