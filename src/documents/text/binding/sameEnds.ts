import { isInsideCharacter } from "../commands/graphemes.ts";
import type { Span } from "../model/block.ts";

/** Letters and, one for each, the keys of their formats. */
export type Letters = { readonly text: string; readonly keys: readonly string[] };

export function lettersOf(spans: readonly Span[]): Letters {
  return {
    text: spans.map((span) => span.text).join(""),
    keys: spans.flatMap(({ text, format }) => Array<string>(text.length).fill(format.key)),
  };
}

/** How many letters are the same, looks included, at the start and at the end; no character is cut in half. */
export function sameEnds(old: Letters, now: Letters): readonly [start: number, end: number] {
  const shorter = Math.min(old.text.length, now.text.length);
  let start = 0;
  while (start < shorter && isSame(old, start, now, start)) start += 1;
  while (isInsideCharacter(old.text, start) || isInsideCharacter(now.text, start)) start -= 1;
  let end = 0;
  const [a, b] = [old.text.length - 1, now.text.length - 1];
  while (end < shorter - start && isSame(old, a - end, now, b - end)) end += 1;
  while (isInsideCharacter(old.text, a + 1 - end) || isInsideCharacter(now.text, b + 1 - end)) end -= 1;
  return [start, end];
}

const isSame = (a: Letters, i: number, b: Letters, j: number) => a.text[i] === b.text[j] && a.keys[i] === b.keys[j];

/** The spans between two offsets. */
export function cutSpans(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let start = 0;
  return spans.flatMap(({ text, format }) => {
    const cut = text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += text.length;
    return cut === "" ? [] : [{ text: cut, format }];
  });
}
