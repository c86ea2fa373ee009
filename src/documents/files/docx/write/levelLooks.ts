import { toRoman } from "../../../text/numbering/numerals.ts";

/** How Word counts on one level of a list. `isWhole`: with the numbers of the levels above in front, as in 1.2.3. */
export type LevelLook = {
  readonly format: "decimal" | "lowerLetter" | "upperLetter" | "lowerRoman" | "upperRoman";
  readonly before: string;
  readonly after: string;
  readonly isWhole: boolean;
};

/** Word has no more. */
export const LEVELS = 9;

const look = (format: LevelLook["format"], before: string, after: string, isWhole = false): LevelLook => ({
  format,
  before,
  after,
  isWhole,
});

const decimal = look("decimal", "", ".");
const letter = look("lowerLetter", "(", ")");
const roman = look("lowerRoman", "(", ")");
const capital = look("upperLetter", "(", ")");
const bare = look("decimal", "(", ")");
const preamble = look("upperRoman", "", ".");

/** The levels of a list: `first`, and then the others again and again. */
function levels(first: readonly LevelLook[], others: readonly LevelLook[]): readonly LevelLook[] {
  const all = [...first];
  while (all.length < LEVELS) all.push(...others);
  return all.slice(0, LEVELS);
}

const UNDER = [letter, roman, capital, bare];
const FREE = [decimal, ...UNDER];

/** Kinds of list, as the numbering of drafts knows them (`text/numbering/numberBlocks`). */
export const FREE_LIST = levels([], FREE);
export const PARAGRAPHS = levels([decimal], UNDER);
export const PREAMBLE = levels([preamble], UNDER);
export const SECTIONS = levels([], [preamble]);
export const DOTTED = levels([], [look("decimal", "", "", true)]);
/** With the word that stands before the number, such as "Article ". */
export const articles = (before: string): readonly LevelLook[] => levels([look("decimal", before, "")], FREE);

/** A number as Word writes it. It doubles letters behind z (aa, bb), where drafts count on (aa, ab). */
export function written(format: LevelLook["format"], value: number): string {
  switch (format) {
    case "decimal":
      return String(value);
    case "lowerRoman":
      return toRoman(value);
    case "upperRoman":
      return toRoman(value).toUpperCase();
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
  }
}

const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const WORTH: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** Each letter counts, those before a greater one against the sum. */
const romanWorth = (word: string): number =>
  [...word].reduce((sum, letter, at) => {
    const [worth, next] = [WORTH[letter] ?? 0, WORTH[word[at + 1] ?? ""] ?? 0];
    return sum + (worth < next ? -worth : worth);
  }, 0);

/** The value that is written so, or null. */
export function valueWritten(format: LevelLook["format"], word: string): number | null {
  const small = word.toLowerCase();
  const value =
    format === "decimal"
      ? Number(word)
      : format.endsWith("Roman")
        ? romanWorth(small)
        : small.charCodeAt(0) - 96 + 26 * (small.length - 1);
  return Number.isSafeInteger(value) && value > 0 && written(format, value) === word ? value : null;
}
