import { firstLetter, restoredIn } from "../model/restoredLetters.ts";
import type { Layout } from "../model/layout.ts";

/** Letters by who first wrote them: per Yjs client the clocks, as ranges [from, to) in ascending order that do not touch. */
export type LetterSet = ReadonlyMap<number, readonly Range[]>;
type Range = readonly [from: number, to: number];

/** The letters that are on screen. A copy that an undo brought back counts as the letter that it repeats. */
export function shownLetters(layout: Layout): LetterSet {
  const ranges = new Map<number, Range[]>();
  const add = (client: number, from: number, length: number): void => {
    const ofClient = ranges.get(client);
    if (ofClient) ofClient.push([from, from + length]);
    else ranges.set(client, [[from, from + length]]);
  };
  const restored = new Map<unknown, ReturnType<typeof restoredIn>>();
  for (const part of layout.shownIn.keys()) {
    const segment = layout.segments.get(part);
    if (!segment) continue;
    const facts = restored.get(segment.text) ?? restoredIn(segment.text);
    restored.set(segment.text, facts);
    for (const { client, clock, text } of segment.runs) {
      if (facts.length === 0) add(client, clock, text.length);
      else for (let i = 0; i < text.length; i++) add(...firstLetter(facts, client, clock + i), 1);
    }
  }
  return new Map([...ranges].map(([client, found]) => [client, merged(found)]));
}

export function countLetters(letters: LetterSet): number {
  let count = 0;
  for (const ranges of letters.values()) for (const [from, to] of ranges) count += to - from;
  return count;
}

/** The letters of `letters` that are not in `others`. */
export function lettersWithout(letters: LetterSet, others: LetterSet): LetterSet {
  return new Map([...letters].map(([client, ranges]) => [client, rangesWithout(ranges, others.get(client) ?? [])]));
}

function rangesWithout(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const left: Range[] = [];
  let at = 0;
  for (const [start, to] of ranges) {
    let from = start;
    while ((others[at]?.[1] ?? Number.POSITIVE_INFINITY) <= from) at++;
    for (let i = at; from < to; i++) {
      const [otherFrom, otherTo] = others[i] ?? [to, to];
      if (otherFrom > from) left.push([from, Math.min(otherFrom, to)]);
      from = Math.max(from, otherTo);
    }
  }
  return left;
}

function merged(ranges: Range[]): Range[] {
  const whole: [number, number][] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}
