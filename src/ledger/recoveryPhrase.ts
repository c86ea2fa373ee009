import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english";

export const PHRASE_BYTES = 32;
export const PHRASE_WORDS = 24;
/** The list is made so that four letters tell its words apart. */
const TELLING_LETTERS = 4;

/** 24 words (BIP-39) for 32 bytes; the last one holds a checksum. */
export const phraseOf = (entropy: Uint8Array): string[] => entropyToMnemonic(entropy, wordlist).split(" ");

/** What a person typed, whatever stands between the words; four letters of each are enough. Null when it is no phrase. */
export function entropyOf(typed: string): Uint8Array | null {
  const words = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "")
    .map(wholeWord);
  if (words.length !== PHRASE_WORDS || words.some((word) => word === null)) return null;
  try {
    return mnemonicToEntropy(words.join(" "), wordlist).slice();
  } catch {
    // The checksum says that a word is not the right one.
    return null;
  }
}

function wholeWord(typed: string): string | null {
  if (wordlist.includes(typed)) return typed;
  if (typed.length < TELLING_LETTERS) return null;
  return wordlist.find((word) => word.slice(0, TELLING_LETTERS) === typed.slice(0, TELLING_LETTERS)) ?? null;
}
