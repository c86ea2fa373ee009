import type { FoundTerm } from "../../../documents/languages/findTerms.ts";

/** A stretch of a text: a term that is agreed on, or what stands between. */
export interface TermStretch {
  readonly text: string;
  readonly term: FoundTerm | null;
}

export function termStretches(text: string, found: readonly FoundTerm[]): readonly TermStretch[] {
  const stretches: TermStretch[] = [];
  let at = 0;
  for (const term of found) {
    if (term.from > at) stretches.push({ text: text.slice(at, term.from), term: null });
    stretches.push({ text: text.slice(term.from, term.to), term });
    at = term.to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), term: null });
  return stretches;
}
