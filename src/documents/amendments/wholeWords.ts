import { tokensOf } from "./wording.ts";

/**
 * The words that a selection touches, from the first to the last, as offsets (UTF-16 code units): an amendment is about words, never
 * about some letters of one. The whole text when nothing, or only space, is selected.
 */
export function wholeWords(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const whole = { from: 0, to: text.length };
  if (from === to) return whole;
  let [start, end, at] = [text.length, 0, 0];
  for (const token of tokensOf(text)) {
    const next = at + token.length;
    if (next > from && at < to && token.trim() !== "") [start, end] = [Math.min(start, at), next];
    at = next;
  }
  return start < end ? { from: start, to: end } : whole;
}
