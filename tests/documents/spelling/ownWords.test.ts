import { expect, test } from "vitest";
import { ownWordOf, withoutOwn } from "../../../src/documents/spelling/ownWords.ts";
import type { SpellingLanguage } from "../../../src/documents/spelling/spellingLanguage.ts";

const isWrong = (word: string, own: readonly string[], lang: SpellingLanguage = "en") =>
  withoutOwn(word, [{ from: 0, to: word.length }], new Set(own), lang).length > 0;

test("an own word is right as it was added, at the beginning of a sentence, and in English with an owner's ending", () => {
  expect(isWrong("interculturality", ["interculturality"])).toBe(false);
  expect(isWrong("Interculturality", ["interculturality"])).toBe(false);
  expect(isWrong("Neuchâtel's", ["Neuchâtel"])).toBe(false);
  expect(isWrong("Neuchâtel's", ["Neuchâtel"], "pl")).toBe(true);
});

test("a name that was added with its capital is not right without it", () => {
  expect(isWrong("lublin", ["Lublin"])).toBe(true);
});

test("between hyphens an own word is right, and what stands beside it is not", () => {
  const wrong = [
    { from: 0, to: 6 },
    { from: 7, to: 11 },
  ];
  expect(withoutOwn("Lublin-wrod", wrong, new Set(["Lublin"]), "en")).toEqual([{ from: 7, to: 11 }]);
});

test("only words are taken, in the form in which they are looked up", () => {
  expect(ownWordOf(" п’ятка ")).toBe("п'ятка");
  expect(ownWordOf("re\u0301sumé")).toBe("résumé");
  expect(["", "two words", "a1", "-x", "<b>", "x".repeat(51)].map(ownWordOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
