import { REFERENCE_LETTER } from "../model/references.ts";

const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  fr: ["«\u202F", "\u202F»"],
  pl: ["„", "”"],
  uk: ["«", "»"],
};

/** A paragraph without a number is named by its words: § “Cities meet …”. */
export const signedWords = (words: string, lang: string): string => `${REFERENCE_LETTER}\u00A0${quoted(words, lang)}`;

/** Words between the quotation marks of a language: those of the text, not of the interface. */
export function quoted(words: string, lang: string): string {
  const [open, close] = MARKS[lang.slice(0, 2).toLowerCase()] ?? ["“", "”"];
  return `${open}${words || "…"}${close}`;
}
