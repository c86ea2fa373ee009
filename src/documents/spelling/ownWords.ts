import type { SpellingLanguage } from "./spellingLanguage.ts";
import type { Wrong } from "./speller.ts";
import { plainWord, type Stretch } from "./wordsIn.ts";

const MOST_LETTERS = 50;

/** A word as it is kept in one's own dictionary; null for what is none. */
export function ownWordOf(typed: string): string | null {
  const word = plainWord(typed.trim());
  return word.length > 0 && word.length <= MOST_LETTERS && /^[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*$/u.test(word)
    ? word
    : null;
}

/** What of a word is wrong when one's own words are right. */
export function withoutOwn(word: string, wrong: Wrong, own: ReadonlySet<string>, lang: SpellingLanguage): Wrong {
  if (wrong.length === 0 || own.size === 0) return wrong;
  if (isOwn(word, own, lang)) return [];
  return wrong.filter(({ from, to }: Stretch) => !isOwn(word.slice(from, to), own, lang));
}

/** A word kept in small letters may begin a sentence; an English one may have an owner's ending. */
function isOwn(word: string, own: ReadonlySet<string>, lang: SpellingLanguage): boolean {
  const stem = lang === "en" ? word.replace(/'s$/iu, "") : word;
  return [word, stem].some((one) => own.has(one) || own.has(one.charAt(0).toLocaleLowerCase(lang) + one.slice(1)));
}
