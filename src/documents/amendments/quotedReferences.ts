import type { Block } from "../text/model/block.ts";
import { REFERENCE_LETTER, referenceOf } from "../text/model/references.ts";
import type { References } from "../text/references/createReferences.ts";
import { wordChanges } from "./wording.ts";

/** How the signs "§" among the letters `from` to `to` of a block read, in their order; one that is no reference reads as itself. */
export function signsIn({ spans }: Block, from: number, to: number, read: References["read"]): readonly string[] {
  const signs: string[] = [];
  let at = 0;
  for (const span of spans) {
    const letters = span.text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    at += span.text.length;
    const count = letters.split(REFERENCE_LETTER).length - 1;
    if (count === 0) continue;
    const reference = referenceOf(span);
    const label = reference === null ? REFERENCE_LETTER : read(reference).label;
    signs.push(...Array.from({ length: count }, () => label));
  }
  return signs;
}

/** Words that quote a text, with its references as they are read. Where the text has other signs by now, the words stay as they are. */
export function readQuote(words: string, signs: readonly string[]): string {
  const parts = words.split(REFERENCE_LETTER);
  if (parts.length - 1 !== signs.length) return words;
  return parts.map((part, i) => (i === 0 ? part : `${signs[i - 1] ?? REFERENCE_LETTER}${part}`)).join("");
}

/** Another wording for quoted words: what stays of them reads as in the text, and a sign that comes with the wording is one. */
export function readWording(base: string, wording: string, signs: readonly string[]): string {
  if (!base.includes(REFERENCE_LETTER) || base.split(REFERENCE_LETTER).length - 1 !== signs.length) return wording;
  let passed = 0;
  return wordChanges(base, wording)
    .map(({ before, after }) => {
      const count = before.split(REFERENCE_LETTER).length - 1;
      const own = signs.slice(passed, passed + count);
      passed += count;
      return before === after ? readQuote(after, own) : after;
    })
    .join("");
}
