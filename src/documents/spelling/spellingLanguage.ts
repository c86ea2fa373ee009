/** Languages that words can be checked in. Those without `isBundled` wait for a dictionary that the user adds. */
export const SPELLING_LANGUAGES = ["en", "fr", "pl", "uk"] as const;
export type SpellingLanguage = (typeof SPELLING_LANGUAGES)[number];

/** Something for some of the languages. */
export type PerLanguage<T> = { readonly [lang in SpellingLanguage]?: T | undefined };

/** The dictionary of Ukrainian is under the GPL and cannot be part of this app. */
export const isBundled = (lang: SpellingLanguage): boolean => lang !== "uk";

/** In which of them a text is checked whose language has this tag (BCP 47, such as `en-GB`); null for none. */
export function spellingLanguageOf(tag: string): SpellingLanguage | null {
  const base = tag.toLowerCase().split(/[-_]/)[0];
  return SPELLING_LANGUAGES.find((lang) => lang === base) ?? null;
}

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** A letter of the script that the language is written in. */
export const letterOf = (lang: SpellingLanguage): RegExp => (lang === "uk" ? CYRILLIC : LATIN);
