import { wordlist } from "@scure/bip39/wordlists/english";
import { expect, test } from "vitest";
import { spokenCheckWords } from "../../src/ledger/checkWords.ts";
import { spokenCommitment } from "../../src/ledger/spokenCommitment.ts";
import { looksSpoken, readSpokenLine, spokenLine, spokenSecret } from "../../src/ledger/spokenLine.ts";
import { someDevice, someHash, someSpace } from "../support/ledgerIds.ts";
import { mulberry32, randomBytes, randomInt } from "../support/random.ts";

test("six words come back as the same 60 bits, also shouted, numbered and cut to four letters", () => {
  const random = mulberry32(6);
  for (let i = 0; i < 500; i++) {
    const secret = spokenSecret(randomBytes(random, 8));
    const words = spokenLine(secret);
    expect(words).toHaveLength(6);
    expect(words.every((word) => wordlist.includes(word))).toBe(true);
    expect(readSpokenLine(words.join(" "))).toEqual(secret);
    const heard = words.map((word, at) => `${at + 1}. ${word.slice(0, 4).toUpperCase()},`).join("\n");
    expect(readSpokenLine(heard)).toEqual(secret);
  }
});

test("of a thousand lines with one word misheard, 63 in 64 are told apart at once", () => {
  const random = mulberry32(7);
  let taken = 0;
  for (let i = 0; i < 1_000; i++) {
    const words = spokenLine(spokenSecret(randomBytes(random, 8)));
    words[randomInt(random, 6)] = wordlist[randomInt(random, wordlist.length)] ?? "";
    if (readSpokenLine(words.join(" "))) taken++;
  }
  expect(taken).toBeLessThan(40);
});

test("a link, five words, a sentence in another script and nothing are no line", () => {
  const line = spokenLine(spokenSecret(randomBytes(mulberry32(8), 8))).join(" ");
  expect(looksSpoken(line)).toBe(true);
  const others = ["", "a b c d e", `${line} zoo`, "concordia://join#a b c d e", "Łódź Київ", `${line} `.repeat(400)];
  for (const text of others) expect(looksSpoken(text), text.slice(0, 40)).toBe(false);
  expect(readSpokenLine("these are not words of it")).toBeNull();
});

test("a commitment is to one device with one key, and both nonces are in the words", () => {
  const [a, b] = [randomBytes(mulberry32(1), 32), randomBytes(mulberry32(2), 32)];
  const bound = spokenCommitment(a, someDevice("a"), someHash("key"));
  for (const other of [
    spokenCommitment(b, someDevice("a"), someHash("key")),
    spokenCommitment(a, someDevice("b"), someHash("key")),
    spokenCommitment(a, someDevice("a"), someHash("other")),
  ]) {
    expect(other).not.toEqual(bound);
  }
  const ids = { space: someSpace(), inviter: someDevice("a"), joiner: someDevice("b"), joinerBoxKey: someHash("key") };
  const words = (one: Uint8Array, two: Uint8Array): string =>
    spokenCheckWords(ids, new Uint8Array([...one, ...two])).join(" ");
  expect(new Set([words(a, b), words(b, a), words(a, a), words(b, b)]).size).toBe(4);
});
