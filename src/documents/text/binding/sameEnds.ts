import { commonEnds } from "../commands/graphemes.ts";
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
export const sameEnds = (old: Letters, now: Letters): readonly [start: number, end: number] =>
  commonEnds(old.text, now.text, (i, j) => old.text[i] === now.text[j] && old.keys[i] === now.keys[j]);

/** The spans between two offsets. */
export function cutSpans(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let start = 0;
  return spans.flatMap(({ text, format }) => {
    const cut = text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += text.length;
    return cut === "" ? [] : [{ text: cut, format }];
  });
}
