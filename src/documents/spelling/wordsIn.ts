import { letterOf, type SpellingLanguage } from "./spellingLanguage.ts";

/** A stretch of a text, as offsets (UTF-16 code units). */
export type Stretch = { readonly from: number; readonly to: number };

/** `text`: the word as it is looked up, composed and with straight apostrophes and plain hyphens. */
export type Word = Stretch & { readonly text: string };

/** Longer ones are no words of a language, and Hunspell looks none of them up. */
const MOST_LETTERS = 50;

/** More letters without a space are no sentence, and what goes through them may go through them many times. */
const MOST_TOGETHER = 120;

/** Letters, with apostrophes and hyphens between them, and what stands in a word and is not seen. */
const TOKEN =
  /[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_\u00AD\u200B-\u200D\u2060]|['’ʼ\-\u2010\u2011](?=[\p{L}\p{N}]))*/gu;

/** Addresses of the web, of mail, and names of files. */
const ADDRESS =
  /\p{L}[\p{L}\p{N}+.-]*:\/\/\S+|www\.\S+|[^\s@<>(]+@[^\s@]+\.[^\s@]+|(?:[\p{L}\p{N}_-]+\.)+(?:int|org|eu|com|net|edu|gov|info|io|ch|fr|pl|ua|uk|docx?|odt|pdf|xlsx?|csv|md|html?)(?![\p{L}\p{N}])(?:\/\S*)?/giu;
/** References of papers: `GT-ADI-INT(2021)2`, `CM/Rec(2022)10`. What follows after a space (`REV1`) has a digit in it. */
const REFERENCE = /[\p{L}\p{N}][\p{L}\p{N}./-]*\(\d{4}\)[\p{L}\p{N}-]*/gu;

/** French leaves out a vowel before another one: what stands before the apostrophe is a word of its own. */
const ELISION = /^(?:[cdjlmnstç]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)'(?=\p{L})/iu;
/** `XXIe`, `Ier`: a number with the ending of its word. */
const ROMAN_ORDINAL = /^[IVXLCDM]+(?:er|re|es?|èmes?|nde?)$/u;
const BARE_ELISION = /^(?:qu|jusqu|lorsqu|puisqu|quoiqu)$/iu;

/** The words of a text that are looked up: no numbers, no words with digits, no abbreviations, addresses, references, and none in another script. */
export function wordsIn(text: string, lang: SpellingLanguage): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(/\S+/gu)) {
    if (run.length <= MOST_TOGETHER) words.push(...wordsOfRun(run, index, lang));
  }
  return words;
}

/** `run`: without a space in it. `start`: where it stands. */
function wordsOfRun(run: string, start: number, lang: SpellingLanguage): readonly Word[] {
  const noWords = [
    ...(/[.:@]/.test(run) ? stretchesOf(ADDRESS, run) : []),
    ...(run.includes("(") ? stretchesOf(REFERENCE, run) : []),
  ];
  const words: Word[] = [];
  for (const { 0: token, index } of run.matchAll(TOKEN)) {
    const to = index + token.length;
    if (noWords.some((other) => index < other.to && other.from < to)) continue;
    const word = lookedUp(token, start + index, lang, run[to] ?? "");
    if (word) words.push(word);
  }
  return words;
}

const stretchesOf = (pattern: RegExp, text: string): readonly Stretch[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));

function lookedUp(token: string, from: number, lang: SpellingLanguage, next: string): Word | null {
  if (/[\p{N}_]/u.test(token)) return null;
  const plain = plainWord(token);
  const elided = lang === "fr" ? (ELISION.exec(plain)?.[0].length ?? 0) : 0;
  const text = plain.slice(elided);
  if (lang === "fr" && isApostrophe(next) && BARE_ELISION.test(text)) return null;
  if (lang === "fr" && ROMAN_ORDINAL.test(text)) return null;
  if ([...text].length < 2 || text.length > MOST_LETTERS) return null;
  if (isAbbreviation(text) || !letterOf(lang).test(text)) return null;
  return { from: from + elided, to: from + token.length, text };
}

const isApostrophe = (letter: string): boolean => /^['’ʼ]$/.test(letter);

/** A word as dictionaries have it. */
export const plainWord = (token: string): string =>
  token
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060]/gu, "")
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\u2010\u2011]/gu, "-");

/** All letters are capitals and there are several: `ONZ`, `GT-ADI-INT`; also of several, `NGOs`. */
export function isAbbreviation(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, "");
  return /^\p{Lu}{2,}s?$/u.test(letters);
}
