import type { Term } from "../register/terms.ts";
import type { FoundTerm, TermFinder } from "./findTerms.ts";

/** An agreed rendering for a translated paragraph; `isUsed`: it stands there. */
export type OfferedTerm = Pick<FoundTerm, "term" | "word" | "rendering"> & { readonly isUsed: boolean };

/** What is offered for a paragraph: each term of its source once, in the order in which it is read there. */
export function offeredTerms(
  source: string,
  target: string,
  findSource: TermFinder,
  findTarget: TermFinder,
): readonly OfferedTerm[] {
  const used = new Set(findTarget(target).map(({ term }) => term.id));
  const offered = new Map<Term, OfferedTerm>();
  for (const { term, word, rendering } of findSource(source)) {
    if (!offered.has(term)) offered.set(term, { term, word, rendering, isUsed: used.has(term.id) });
  }
  return [...offered.values()];
}

/** How many letters (UTF-16 code units) before the caret are the beginning of the rendering: they give way when it is put in. */
export function typedOf(before: string, rendering: string): number {
  const [text, wanted] = [before.toLowerCase(), rendering.toLowerCase()];
  for (let length = Math.min(text.length, wanted.length); length > 0; length--) {
    const isBegun = wanted.startsWith(text.slice(text.length - length));
    if (isBegun && !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, text.length - length))) return length;
  }
  return 0;
}
