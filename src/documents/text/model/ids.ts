const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Fills a byte array with random bytes; tests give a seeded one. */
export type RandomBytes = (length: number) => Uint8Array;

export const randomBytes: RandomBytes = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));

function word(random: RandomBytes, length: number): string {
  return Array.from(random(length), (byte) => LETTERS.charAt(byte % LETTERS.length)).join("");
}

/** 14 letters, about 83 bits: two people never make the same one. */
export const newBlockId = (random: RandomBytes): string => word(random, 14);

/** A new place for a block that is moved. */
export const newToken = (random: RandomBytes, id: string): string => `${id}~${word(random, 8)}`;
