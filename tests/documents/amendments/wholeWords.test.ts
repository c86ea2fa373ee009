import { expect, test } from "vitest";
import { wholeWords } from "../../../src/documents/amendments/wholeWords.ts";

const TEXT = "The cities may meet, once a year.";

function selected(words: string, text = TEXT): string {
  const from = text.indexOf(words);
  const found = wholeWords(text, from, from + words.length);
  return text.slice(found.from, found.to);
}

test("some letters of a word are the whole word, and space at the ends is left out", () => {
  expect(selected("tie")).toBe("cities");
  expect(selected("ies ma")).toBe("cities may");
  expect(selected(" may ")).toBe("may");
  expect(selected("eet, on")).toBe("meet, once");
});

test("with nothing selected, or only space, it is the whole text", () => {
  expect(wholeWords(TEXT, 5, 5)).toEqual({ from: 0, to: TEXT.length });
  expect(wholeWords(TEXT, 3, 4)).toEqual({ from: 0, to: TEXT.length });
  expect(wholeWords("", 0, 0)).toEqual({ from: 0, to: 0 });
});

test("a word of letters outside the basic plane is never cut", () => {
  expect(selected("\u{1D400}", "a \u{1D400}\u{1D401} b")).toBe("\u{1D400}\u{1D401}");
});
