import { type RandomBytes, randomWord } from "../../randomWord.ts";

/** 14 letters, about 83 bits: two people never make the same one. */
export const newBlockId = (random: RandomBytes): string => randomWord(random, 14);

/**
 * New places for what is moved in one act; about 59 bits, and no id of a block begins so. Every moved part has one, stored
 * twice: they begin alike and count, so that all but the first hardly take room once packed.
 */
export function newTokens(random: RandomBytes): () => string {
  const first = `~${randomWord(random, 10)}`;
  let count = 0;
  return () => (count++ === 0 ? first : `${first}.${count.toString(36)}`);
}

/** A new place for a row or column, which says whose it is. */
export const newLineToken = (random: RandomBytes, id: string): string => `${id}~${randomWord(random, 8)}`;
