export type PassphraseStrength = "tooShort" | "weak" | "fair" | "strong";

export const LEAST_LETTERS = 12;
const FAIR_BITS = 45;
const STRONG_BITS = 65;
/** What one word of a phrase is worth to somebody who guesses with a word list. */
const WORD_BITS = 12;

/**
 * A hint, not a promise: the smaller of two guesses, letter by letter and word by word. Letters that repeat count once
 * a word, so that "aaaaaaaaaaaa" is not called strong.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const letters = [...passphrase];
  if (letters.length < LEAST_LETTERS) return "tooShort";
  const bits = Math.min(letterBits(passphrase), wordBits(passphrase));
  if (bits < FAIR_BITS) return "weak";
  return bits < STRONG_BITS ? "fair" : "strong";
}

function letterBits(passphrase: string): number {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(passphrase)).length;
  return new Set(passphrase).size * Math.log2(12 * kinds + 14);
}

function wordBits(passphrase: string): number {
  const words = passphrase.toLowerCase().split(/[^\p{L}]+/u);
  const known = new Set(words.filter(Boolean)).size * WORD_BITS;
  // Anything that is not made of words is worth its letters.
  const isPhrase = words.filter((word) => word.length > 2).length > 1;
  return isPhrase ? known + 6 : Number.POSITIVE_INFINITY;
}
