import { foldLetters } from "../text/find/foldLetters.ts";
import type { Term } from "../register/terms.ts";

/** A term that stands in a text: from `from` to before `to` (UTF-16 code units), and what it is in the other language. */
export type FoundTerm = {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
  /** As it was agreed on, in the language of the text and in the other one. */
  readonly word: string;
  readonly rendering: string;
};

/** The terms of a text; of two that overlap the longer. */
export type TermFinder = (text: string) => readonly FoundTerm[];

const FOLDING = { matchCase: false, isFolded: true } as const;
/** A word as long as this may end otherwise: cities and city, Łódź and Łodzi. */
const WITH_ENDING = 4;
const LAST_LETTERS = /[\p{L}\p{M}]{1,2}$/u;
const SIGNS = /[.*+?^${}()|[\]\\]/gu;

/** Finds those terms that are agreed on in both languages (BCP 47; en-GB is English). */
export function createTermFinder(terms: readonly Term[], from: string, to: string): TermFinder {
  const wanted = terms.flatMap((term) => {
    const [word, rendering] = [wordIn(term, from), wordIn(term, to)];
    return word && rendering ? [{ term, word, rendering, pattern: patternOf(word) }] : [];
  });
  return (text) => {
    if (wanted.length === 0) return [];
    const { text: folded, starts, ends } = foldLetters(text, FOLDING);
    const found = wanted.flatMap(({ pattern, ...rest }) =>
      [...folded.matchAll(pattern)].map(({ index, 0: match }): FoundTerm => {
        return { ...rest, from: starts[index] ?? 0, to: ends[index + match.length - 1] ?? 0 };
      }),
    );
    return withoutOverlaps(found);
  };
}

/** The words of a term in a language, whatever country it is spoken in. */
export function wordIn({ words }: Term, lang: string): string | null {
  const own = words[lang];
  if (own) return own;
  const [language] = lang.split("-");
  const other = Object.keys(words)
    .sort()
    .find((tag) => tag.split("-")[0] === language);
  return other ? (words[other] ?? null) : null;
}

/** Each of its words with whatever ending: in Polish and Ukrainian all of them change with the sentence. */
function patternOf(term: string): RegExp {
  const { text } = foldLetters(term.trim(), FOLDING);
  const words = text.split(/[\s\u00A0]+/u).map(stemmed);
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join("[\\s\\u00A0]+")}(?![\\p{L}\\p{M}\\p{N}])`, "gu");
}

function stemmed(word: string): string {
  if (word.length < WITH_ENDING) return escaped(word);
  const stem = word.length > WITH_ENDING + 2 ? word.replace(LAST_LETTERS, "") : word.replace(/[\p{L}\p{M}]$/u, "");
  return `${escaped(stem)}[\\p{L}\\p{M}]{0,4}`;
}

const escaped = (text: string): string => text.replace(SIGNS, "\\$&");

function withoutOverlaps(found: readonly FoundTerm[]): readonly FoundTerm[] {
  const kept: FoundTerm[] = [];
  const longest = found.toSorted(
    (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || (a.term.id < b.term.id ? -1 : 1),
  );
  for (const one of longest) {
    if (kept.every(({ from, to }) => one.to <= from || to <= one.from)) kept.push(one);
  }
  return kept.sort((a, b) => a.from - b.from);
}
