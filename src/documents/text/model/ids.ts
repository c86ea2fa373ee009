const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Fills a byte array with random bytes; tests give a seeded one. */
export type RandomBytes = (length: number) => Uint8Array;

export const randomBytes: RandomBytes = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));

function word(random: RandomBytes, length: number): string {
  return Array.from(random(length), (byte) => LETTERS.charAt(byte % LETTERS.length)).join("");
}

/** 14 letters, about 83 bits: two people never make the same one. */
export const newBlockId = (random: RandomBytes): string => word(random, 14);

/**
 * New places for what is moved in one act; about 59 bits, and no id of a block begins so. Every moved part has one, stored
 * twice: they begin alike and count, so that all but the first hardly take room once packed.
 */
export function newTokens(random: RandomBytes): () => string {
  const first = `~${word(random, 10)}`;
  let count = 0;
  return () => (count++ === 0 ? first : `${first}.${count.toString(36)}`);
}

/** A new place for a row or column, which says whose it is. */
export const newLineToken = (random: RandomBytes, id: string): string => `${id}~${word(random, 8)}`;
