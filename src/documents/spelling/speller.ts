import type { Hunspell } from "./openHunspell.ts";
import type { SpellingLanguage } from "./spellingLanguage.ts";
import { isAbbreviation, type Stretch } from "./wordsIn.ts";

/** What is wrong in a word of `wordsIn`, as offsets in it: all of it, or some of its parts between hyphens. */
export type Wrong = readonly Stretch[];

export type Speller = {
  readonly wrongIn: (word: string) => Wrong;
  /** Words that may have been meant, the likeliest first. */
  readonly suggest: (word: string) => readonly string[];
};

const MOST_SUGGESTIONS = 6;

/** What is put before a word with a hyphen and is none itself. */
const PREFIXES: Readonly<Record<SpellingLanguage, ReadonlySet<string>>> = {
  en: new Set("co de re pre non anti inter intra multi ex sub semi pro post self cross socio trans mid pan".split(" ")),
  fr: new Set("anti co inter intra multi ex sous semi pro post non micro socio trans pré re pan".split(" ")),
  pl: new Set("anty eks niby pro post wice współ kontr".split(" ")),
  uk: new Set("екс віце міні макро мікро нео пів анти контр супер прес".split(" ")),
};

/** Looks words up in a dictionary as people write them: with hyphens between words, possessives, and endings behind an abbreviation. */
export function createSpeller(hunspell: Hunspell, lang: SpellingLanguage): Speller {
  const isRight = (word: string): boolean =>
    formsOf(word).some(hunspell.isWord) || stemsOf(word, lang).some((stem) => formsOf(stem).some(hunspell.isWord));
  return {
    wrongIn(word) {
      if (isRight(word)) return [];
      const parts = partsOf(word);
      if (parts.length === 1) return [{ from: 0, to: word.length }];
      const isSplit = parts.every(({ text }) => text.length > 1);
      if (isSplit && isRight(parts.map(({ text }) => text).join(""))) return [];
      return parts
        .filter(({ text }, i) => {
          if (text.length < 2 || isAbbreviation(text) || isEnding(parts[i - 1]?.text ?? "", lang)) return false;
          if (PREFIXES[lang].has(text.toLowerCase()) || isRight(text)) return false;
          return i === parts.length - 1 || !adjectivesOf(text, lang).some(isRight);
        })
        .map(({ from, text }) => ({ from, to: from + text.length }));
    },
    suggest: (word) => [...new Set(hunspell.suggest(word))].filter((one) => one !== word).slice(0, MOST_SUGGESTIONS),
  };
}

/** Dictionaries differ in which apostrophe they have. */
const formsOf = (word: string): readonly string[] =>
  word.includes("'") ? [word, word.replaceAll("'", "’"), word.replaceAll("'", "ʼ")] : [word];

/** `the city's`, `Kennedy'ego`: what stands behind the apostrophe is an ending. */
function stemsOf(word: string, lang: SpellingLanguage): readonly string[] {
  const ending = lang === "en" ? /'s$/iu : lang === "pl" ? /'\p{L}{1,4}$/u : null;
  return ending?.test(word) ? [word.replace(ending, "")] : [];
}

/** `społeczno-gospodarczy`, `українсько-польський`: what stands before the hyphen is an adjective with another ending. */
function adjectivesOf(part: string, lang: SpellingLanguage): readonly string[] {
  const stem = part.slice(0, -1);
  if (lang === "pl" && part.endsWith("o")) return [`${stem}y`, `${stem}i`];
  return lang === "uk" && part.endsWith("о") ? [`${stem}ий`, `${stem}ій`] : [];
}

type Part = { readonly from: number; readonly text: string };

function partsOf(word: string): readonly Part[] {
  let from = 0;
  return word.split("-").map((text) => {
    const part = { from, text };
    from += text.length + 1;
    return part;
  });
}

/** `ONZ-etu`, `МЗС-у`: behind an abbreviation these languages write its ending. */
const isEnding = (before: string, lang: SpellingLanguage): boolean =>
  (lang === "pl" || lang === "uk") && isAbbreviation(before);
