import { toBase64 } from "lib0/buffer";
import * as Y from "yjs";
import type { EncodedCaret } from "../caret/caret.ts";
import { shownBlock } from "../commands/place.ts";
import type { Layout } from "../model/layout.ts";
import { type Passage, passageAt } from "./passage.ts";

/** Names letters by their offsets (UTF-16 code units) in a paragraph as it stood once. */
export type PassagesThen = (from: number, to: number) => Passage;

/**
 * What `passageAt` says of a block of this layout, to be asked later too, when the block says something else or is gone. Null for an
 * empty paragraph of a cell that is not in the document.
 */
export function passagesOf(layout: Layout, id: string): PassagesThen | null {
  const start = passageAt(layout, id, 0, 0);
  if (start === null) return null;
  const runs = shownBlock(layout, id).parts.flatMap((part) => layout.segments.get(part)?.runs ?? []);
  /** `side` 0 is before the letter at the offset, -1 behind it. */
  const besideLetter = (offset: number, side: 0 | -1): EncodedCaret => {
    let left = offset;
    for (const { client, clock, text } of runs) {
      if (left < text.length) return encode({ client, clock: clock + left }, side);
      left -= text.length;
    }
    throw new RangeError(`Offset ${offset} lies outside block ${id}`);
  };
  return (from, to) => {
    if (to === 0) return start;
    const end = besideLetter(to - 1, -1);
    return { block: id, start: from < to ? besideLetter(from, 0) : end, end };
  };
}

const encode = (item: { readonly client: number; readonly clock: number }, assoc: 0 | -1): EncodedCaret =>
  toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromJSON({ item, assoc })));
