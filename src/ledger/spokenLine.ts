import { wordlist } from "@scure/bip39/wordlists/english";
import { taggedHash } from "./taggedHash.ts";

/** 60 random bits, the first four of eight bytes left out, and 6 bits that find a word misheard. */
export const SPOKEN_SECRET_BYTES = 8;
export const SPOKEN_WORDS = 6;
const CHECK_BITS = 6n;
const BITS_A_WORD = 11n;
/** The list is made so that four letters tell its words apart. */
const TELLING_LETTERS = 4;

/** The 60 bits that a line can hold of eight random bytes. */
export function spokenSecret(random: Uint8Array): Uint8Array {
  const secret = random.slice(0, SPOKEN_SECRET_BYTES);
  secret[0] = (secret[0] ?? 0) & 0x0f;
  return secret;
}

/** Six words that can be read over the telephone, or from a wall. */
export function spokenLine(secret: Uint8Array): string[] {
  let bits = (numberOf(secret) << CHECK_BITS) | checkOf(secret);
  const words: string[] = [];
  for (let i = 0; i < SPOKEN_WORDS; i++) {
    words.unshift(wordlist[Number(bits & ((1n << BITS_A_WORD) - 1n))] ?? "");
    bits >>= BITS_A_WORD;
  }
  return words;
}

/** Six words and nothing else: a line, rightly heard or not. A link is none. */
export const looksSpoken = (text: string): boolean =>
  !text.includes("#") && /^[^a-z]*(?:[a-z]+[^a-z]+){5}[a-z]+[^a-z]*$/i.test(text.slice(0, 200));

/** Four letters of each word are enough. Null for what is no line, or not the one that was read out. */
export function readSpokenLine(text: string): Uint8Array | null {
  if (!looksSpoken(text)) return null;
  const typed = text.toLowerCase().match(/[a-z]+/g) ?? [];
  let bits = 0n;
  for (const word of typed) {
    const index = indexOf(word);
    if (index < 0) return null;
    bits = (bits << BITS_A_WORD) | BigInt(index);
  }
  const secret = bytesOf(bits >> CHECK_BITS);
  return (bits & ((1n << CHECK_BITS) - 1n)) === checkOf(secret) ? secret : null;
}

function indexOf(typed: string): number {
  const whole = wordlist.indexOf(typed);
  if (whole >= 0 || typed.length < TELLING_LETTERS) return whole;
  return wordlist.findIndex((word) => word.slice(0, TELLING_LETTERS) === typed.slice(0, TELLING_LETTERS));
}

const checkOf = (secret: Uint8Array): bigint => BigInt((taggedHash("spoken-check/1", [secret])[0] ?? 0) >> 2);

const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);

function bytesOf(value: bigint): Uint8Array {
  const bytes = new Uint8Array(SPOKEN_SECRET_BYTES);
  for (let i = SPOKEN_SECRET_BYTES - 1, left = value; i >= 0; i--, left >>= 8n) bytes[i] = Number(left & 255n);
  return bytes;
}
