import { expect, test } from "vitest";
import { pastedWords } from "../../../src/features/draft/suggesting/pastedWords.ts";

test("some words are pasted as they are, with the space that keeps them from the next word", () => {
  expect(pastedWords("the cities ")).toBe("the cities ");
  expect(pastedWords(" the cities")).toBe(" the cities");
  expect(pastedWords("")).toBe("");
});

test("paragraphs come as one line each, without empty ones between them and spaces at their ends", () => {
  expect(pastedWords("One. \r\n\r\n  \r\nTwo.\rThree. ")).toBe("One.\nTwo.\nThree. ");
});

test("a line break at the end begins a paragraph, and one at the start does not leave an empty one", () => {
  expect(pastedWords("One.\n")).toBe("One.\n");
  expect(pastedWords("\n\nOne.")).toBe("One.");
});
