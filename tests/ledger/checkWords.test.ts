import { wordlist } from "@scure/bip39/wordlists/english";
import { expect, test } from "vitest";
import { checkWords, wordsMatch } from "../../src/ledger/checkWords.ts";
import { someDevice, someHash, someSpace } from "../support/ledgerIds.ts";

const words = checkWords(someSpace(), someDevice("a"), someDevice("b"), someHash("box"));

test("five words of the list, the same for the same keys, others for any other key", () => {
  expect(words).toHaveLength(5);
  expect(words.every((word) => wordlist.includes(word))).toBe(true);
  const others = [
    checkWords(someSpace("x"), someDevice("a"), someDevice("b"), someHash("box")),
    checkWords(someSpace(), someDevice("x"), someDevice("b"), someHash("box")),
    checkWords(someSpace(), someDevice("a"), someDevice("x"), someHash("box")),
    checkWords(someSpace(), someDevice("a"), someDevice("b"), someHash("x")),
  ];
  for (const other of others) expect(other).not.toEqual(words);
});

test("case, commas, spaces and missing ends of words are forgiven", () => {
  expect(wordsMatch(words, words.join(" "))).toBe(true);
  expect(wordsMatch(words, `  ${words.join(",  ").toUpperCase()}. `)).toBe(true);
  expect(wordsMatch(words, words.map((word) => word.slice(0, 4)).join("\n"))).toBe(true);
});

test("another word, another order, too few or too many are not", () => {
  const [first = "", ...rest] = words;
  const another = wordlist.find((word) => word.slice(0, 4) !== first.slice(0, 4)) ?? "";
  for (const typed of [[another, ...rest], [...rest, first], rest, [...words, "abandon"], []]) {
    expect(wordsMatch(words, typed.join(" "))).toBe(false);
  }
  expect(wordsMatch(words, words.map((word) => word.slice(0, 2)).join(" "))).toBe(false);
});

test("four letters tell all words of the list apart", () => {
  expect(new Set(wordlist.map((word) => word.slice(0, 4))).size).toBe(wordlist.length);
});
