import { hexToBytes } from "@noble/hashes/utils";
import { wordlist } from "@scure/bip39/wordlists/english";
import type { DeviceId, Hash, SpaceId } from "../domain/ids.ts";
import { taggedHash } from "./taggedHash.ts";

const WORDS = 5;
const CONTENT_WORDS = 8;
const BITS_A_WORD = 11;
/** The list is made so that four letters tell its words apart. */
const TELLING_LETTERS = 4;

/**
 * Five words (55 bits) that both sides show when they hold the same keys. Whoever sits between them would need a key of
 * its own with the same words: too many tries for the time of a conversation.
 */
export function checkWords(space: SpaceId, inviter: DeviceId, joiner: DeviceId, joinerBoxKey: string): string[] {
  return wordsOf(taggedHash("check-words/1", [space, inviter, joiner, joinerBoxKey].map(hexToBytes)));
}

/**
 * The same for two who met by a spoken line, and did not know each other's keys beforehand. `nonces`: the newcomer's, to
 * which it was bound (see spokenCommitment.ts), and the inviter's.
 */
export function spokenCheckWords(
  ids: {
    readonly space: SpaceId;
    readonly inviter: DeviceId;
    readonly joiner: DeviceId;
    readonly joinerBoxKey: string;
  },
  nonces: Uint8Array,
): string[] {
  const { space, inviter, joiner, joinerBoxKey } = ids;
  const keys = [space, inviter, joiner, joinerBoxKey].map(hexToBytes);
  return wordsOf(taggedHash("check-words-spoken/1", [...keys, nonces]));
}

/** The same for two who are members already: whichever of them asks, the words are the same. */
export function compareWords(space: SpaceId, one: DeviceId, other: DeviceId): string[] {
  return wordsOf(taggedHash("compare-words/1", [space, ...[one, other].sort()].map(hexToBytes)));
}

/** Eight words (88 bits) for a text: whoever sees the same has the same text, and they can be read out. */
export const contentWords = (content: Hash): string[] => wordsOf(hexToBytes(content), CONTENT_WORDS);

function wordsOf(hash: Uint8Array, count = WORDS): string[] {
  let bits = "";
  for (const byte of hash.subarray(0, Math.ceil((count * BITS_A_WORD) / 8))) bits += byte.toString(2).padStart(8, "0");
  return Array.from({ length: count }, (_, i) => {
    const index = Number.parseInt(bits.slice(i * BITS_A_WORD, (i + 1) * BITS_A_WORD), 2);
    return wordlist[index] ?? "";
  });
}

/** Case, spaces, commas and whatever else stands between the words do not matter; four letters of each are enough. */
export function wordsMatch(expected: readonly string[], typed: string): boolean {
  const words = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  return words.length === expected.length && words.every((word, i) => isSameWord(expected[i] ?? "", word));
}

const isSameWord = (expected: string, typed: string): boolean =>
  expected.slice(0, TELLING_LETTERS) === typed.slice(0, TELLING_LETTERS);
