const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Fills a byte array with random bytes; tests give a seeded one. */
export type RandomBytes = (length: number) => Uint8Array;

export const randomBytes: RandomBytes = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));

/** Letters and digits for a new id; about 6 bits each. */
export function randomWord(random: RandomBytes, length: number): string {
  return Array.from(random(length), (byte) => LETTERS.charAt(byte % LETTERS.length)).join("");
}
