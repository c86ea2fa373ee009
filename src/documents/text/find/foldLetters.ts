import { foldText } from "../../../domain/foldText.ts";

export type Folding = {
  /** Capitals and small letters differ. */
  readonly matchCase: boolean;
  /** `lodz` finds Łódź. */
  readonly isFolded: boolean;
};

/** A text as it is compared, and for each of its letters where the character it came from starts and ends. */
export type Folded = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const SIMPLE = /^[\x20-\x7e]*$/;

/** Folds character by character, so that what is found can be named in the letters that stand there. */
export function foldLetters(text: string, folding: Folding): Folded {
  if (SIMPLE.test(text)) {
    const places = Array.from({ length: text.length }, (_, i) => i);
    return { text: folding.matchCase ? text : text.toLowerCase(), starts: places, ends: places.map((i) => i + 1) };
  }
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const letters = foldCharacter(segment, folding);
    folded += letters;
    for (let i = 0; i < letters.length; i++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return { text: folded, starts, ends };
}

function foldCharacter(character: string, { matchCase, isFolded }: Folding): string {
  const isCapital = character !== character.toLowerCase();
  const letters = isFolded ? foldText(character) : character.normalize("NFC").toLowerCase();
  return matchCase && isCapital ? letters.toUpperCase() : letters;
}
