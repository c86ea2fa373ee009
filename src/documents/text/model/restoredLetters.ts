import * as Y from "yjs";
import { FIRST_AUTHOR } from "./format.ts";
import { itemAt, letterAt } from "./letter.ts";
import type { Restored } from "./segment.ts";
import { asCount } from "./untrusted.ts";

/** The value of the `o` format: [first client, first clock, new client, new clock, length], and what was copied if that was a copy. */
export type FirstAuthorValue = readonly [number, number, number, number, number, number?, number?];

/** A copy that was once found true stays true: deleted letters never come back nor change. */
const proven = new WeakMap<Y.ContentFormat, Restored>();

/**
 * What this item says about restored letters. It is read wherever the format lies, deleted or not: formats get displaced,
 * the fact does not. It counts only when the first letters lie deleted in the same text and read the same, so that nobody
 * can put own words under another's name.
 */
export function restoredBy(item: Y.Item, text: Y.Text): Restored | null {
  if (!(item.content instanceof Y.ContentFormat) || item.content.key !== FIRST_AUTHOR) return null;
  const known = proven.get(item.content);
  if (known) return known;
  const value: unknown = item.content.value;
  if (!Array.isArray(value)) return null;
  const [firstClient, firstClock, client, clock, length, fromClient, fromClock] = value.map(asCount);
  if (firstClient == null || firstClock == null || client == null || clock == null || length == null) return null;
  const from = { fromClient: fromClient ?? firstClient, fromClock: fromClock ?? firstClock };
  const restored = { firstClient, firstClock, client, clock, length, ...from };
  if (text.doc === null || !isTrueCopy(text.doc, text, restored)) return null;
  proven.set(item.content, restored);
  return restored;
}

function isTrueCopy(doc: Y.Doc, text: Y.Text, { firstClient, firstClock, client, clock, length }: Restored): boolean {
  if (length === 0 || Y.getState(doc.store, client) < clock + length) return false;
  for (let i = 0; i < length; i++) {
    const letter = letterAt(doc, text, client, clock + i);
    if (letter === null || letter !== letterAt(doc, text, firstClient, firstClock + i)) return false;
    if (itemAt(doc, firstClient, firstClock + i)?.deleted !== true) return false;
  }
  return true;
}

/** Where the letter at (client, clock) was first written: by itself, or by the letter it was copied from. */
export function firstLetter(restored: readonly Restored[], client: number, clock: number): [number, number] {
  for (const range of restored) {
    const offset = clock - range.clock;
    if (range.client === client && offset >= 0 && offset < range.length) {
      return [range.firstClient, range.firstClock + offset];
    }
  }
  return [client, clock];
}

const MOST_COPIES = 100;

/**
 * The copies a letter came through, the oldest first, itself last; empty for one that is no copy. Of two copies of a letter the
 * lower line is kept: a copy of a copy stands in for it, so that whoever sees which of them, everybody keeps one and the same.
 */
export function lineOf(
  restored: readonly Restored[],
  client: number,
  clock: number,
): readonly (readonly [number, number])[] {
  const line: (readonly [number, number])[] = [];
  let at: readonly [number, number] = [client, clock];
  while (line.length < MOST_COPIES) {
    const [here, offset] = at;
    const range = restored.find((one) => one.client === here && offset >= one.clock && offset < one.clock + one.length);
    if (range === undefined) break;
    line.unshift(at);
    at = [range.fromClient, range.fromClock + offset - range.clock];
  }
  return line;
}

/** What a text says about restored letters, read anew; empty without a walk when it has no formats at all. */
export function restoredIn(text: Y.Text): readonly Restored[] {
  if (!text._hasFormatting) return [];
  const restored: Restored[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    const fact = restoredBy(item, text);
    if (fact !== null) restored.push(fact);
  }
  return restored;
}
