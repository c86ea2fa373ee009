import { expect, test } from "vitest";
import { changedStretch } from "../../../src/documents/amendments/changedStretch.ts";
import { signsIn, signsLost } from "../../../src/documents/amendments/signsLost.ts";
import { formatOf, PLAIN } from "../../../src/documents/text/model/format.ts";

const note = (id: string) => formatOf([["fn", id]]);
const reference = (to: string) => formatOf([["ref", { to, words: "Words" }]]);

/** "As § says* the cities* meet under §.", each sign with what it stands for, and a § that was only typed. */
const SPANS = [
  { text: "As ", format: PLAIN },
  { text: "§", format: reference("a") },
  { text: " says", format: PLAIN },
  { text: "*", format: note("n1") },
  { text: " the cities", format: PLAIN },
  { text: "*", format: note("n2") },
  { text: " meet under §.", format: PLAIN },
];
const TEXT = SPANS.map(({ text }) => text).join("");

function lostBy(after: string): string[] {
  const stretch = changedStretch(TEXT, after);
  const lost = stretch ? signsLost({ text: TEXT, spans: SPANS }, stretch) : [];
  return lost.map((sign) => (sign.type === "note" ? sign.note : sign.reference.to));
}

test("the letters that stand for something are known by their place", () => {
  expect(signsIn(SPANS).map(({ type, offset }) => [type, TEXT[offset], offset])).toEqual([
    ["reference", "§", 3],
    ["note", "*", 9],
    ["note", "*", 21],
  ]);
});

test("what is written around them takes out none of them", () => {
  expect(lostBy("As § tells* all the towns* meet under §.")).toEqual([]);
  expect(lostBy(TEXT)).toEqual([]);
});

test("each that is taken out is told, also when it was typed anew elsewhere", () => {
  expect(lostBy("As it says* the cities* meet under §.")).toEqual(["a"]);
  expect(lostBy("As § says the cities* meet under §.")).toEqual(["n1"]);
  expect(lostBy("As § says* the cities meet under §*.")).toEqual(["n2"]);
  expect(lostBy("")).toEqual(["a", "n1", "n2"]);
});

test("a letter that was only typed is no loss", () => {
  expect(lostBy("As § says* the cities* meet under it.")).toEqual([]);
});
