import { expect, test } from "vitest";
import { changedStretch } from "../../../src/documents/amendments/changedStretch.ts";
import { createRandom } from "../../support/random.ts";

const TEXT = "The cities may meet once a year.";

/** The words that go and the words that come. */
function changeOf(after: string, before = TEXT) {
  const stretch = changedStretch(before, after);
  return stretch && [before.slice(stretch.from, stretch.to), stretch.words];
}

test("what changes is whole words, from the first that changes to the last", () => {
  expect(changeOf("The cities shall meet once a year.")).toEqual(["may", "shall"]);
  expect(changeOf("The cities might meet twice a year.")).toEqual(["may meet once", "might meet twice"]);
  expect(changeOf("The citizens may meet once a year.")).toEqual(["cities", "citizens"]);
});

test("words that only come or only go are all that it is about", () => {
  expect(changeOf("The cities may meet once a year. And report.")).toEqual(["", " And report."]);
  expect(changeOf("All the cities may meet once a year.", "the cities may meet once a year.")).toEqual(["", "All "]);
  expect(changeOf("The cities may meet a year.")).toEqual(["once ", ""]);
  expect(changeOf("")).toEqual([TEXT, ""]);
  expect(changeOf("New.", "")).toEqual(["", "New."]);
});

test("a line break is a word of its own", () => {
  expect(changeOf("The cities may meet\nonce a year.")).toEqual([" ", "\n"]);
});

test("nothing that changes is nothing", () => {
  expect(changeOf(TEXT)).toBeNull();
  expect(changeOf("", "")).toBeNull();
});

test.each([1, 2, 3])("put in its place, its words give the other wording, whatever the two are: %i", (seed) => {
  const random = createRandom(seed);
  const words = ["the", "cities", "may", "meet", " ", " ", "\n", "§", "*", "."];
  const wording = () => Array.from({ length: random.below(14) }, () => words[random.below(words.length)]).join("");
  for (let turn = 0; turn < 200; turn++) {
    const [before, after] = [wording(), wording()];
    const stretch = changedStretch(before, after) ?? { from: 0, to: 0, words: "" };
    expect(before.slice(0, stretch.from) + stretch.words + before.slice(stretch.to)).toBe(after);
  }
});
