import { concatBytes } from "../taggedHash.ts";
import { CONTENT_BITS, type FoldItem, HAS_KEY, HAS_ORIGIN, HAS_RIGHT, type ItemId, TEXT_CONTENT } from "./foldPiece.ts";

const isSame = (a: ItemId | null, b: ItemId | null): boolean =>
  a === null || b === null ? a === b : a.client === b.client && a.clock === b.clock;

/**
 * True when the second text only continues the first. It is Yjs's own rule for splitting, read backwards: what is
 * joined by it can be split at any letter, and what others inserted between finds its place again.
 */
function continues(client: number, item: FoldItem, next: FoldItem): boolean {
  const isText = [item, next].every(({ info }) => (info & CONTENT_BITS) === TEXT_CONTENT);
  const end = { client, clock: item.clock + item.length - 1 };
  const hasSameKeyFlag = ((item.info ^ next.info) & HAS_KEY) === 0;
  return isText && hasSameKeyFlag && isSame(next.origin, end) && isSame(next.right, item.right);
}

/** The same items in as few as possible; the texts of `items` go on without gap in their clocks. */
export function joinItems(client: number, items: readonly FoldItem[]): FoldItem[] {
  const joined: FoldItem[] = [];
  for (let from = 0; from < items.length; ) {
    const first = items[from];
    if (!first) break;
    let to = from + 1;
    for (let next = items[to]; next && continues(client, items[to - 1] ?? first, next); next = items[++to]);
    const parts = items.slice(from, to);
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    joined.push(
      to === from + 1 ? first : { ...first, length, content: concatBytes(parts.map((part) => part.content)) },
    );
    from = to;
  }
  return joined;
}

/** The first `length` letters (UTF-16 units) of a text and the rest; null where that is inside a surrogate pair. */
export function splitItem(client: number, item: FoldItem, length: number): [FoldItem, FoldItem] | null {
  const at = byteAt(item.content, length);
  if (at === null || (item.info & CONTENT_BITS) !== TEXT_CONTENT) return null;
  const clock = item.clock + length;
  const info = TEXT_CONTENT | HAS_ORIGIN | (item.right ? HAS_RIGHT : 0) | (item.info & HAS_KEY);
  const left = { ...item, length, content: item.content.subarray(0, at) };
  const { right, content } = item;
  const origin = { client, clock: clock - 1 };
  const rest = { info, clock, length: item.length - length, origin, right, parent: null, key: null };
  return [left, { ...rest, content: content.subarray(at) }];
}

/** Where in well-formed UTF-8 so many UTF-16 units end. */
function byteAt(utf8: Uint8Array, units: number): number | null {
  let at = 0;
  let left = units;
  while (left > 0 && at < utf8.length) {
    const lead = utf8[at] ?? 0;
    at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    left -= lead < 0xf0 ? 1 : 2;
  }
  return left === 0 ? at : null;
}
