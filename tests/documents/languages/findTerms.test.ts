import { expect, it } from "vitest";
import { createTermFinder } from "../../../src/documents/languages/findTerms.ts";
import { offeredTerms, typedOf } from "../../../src/documents/languages/offeredTerms.ts";
import type { Term } from "../../../src/documents/register/terms.ts";

const term = (id: string, words: Term["words"]): Term => ({ id, words, note: "", agreedBy: "" });
const TERMS = [
  term("a", {
    en: "intercultural city",
    fr: "cité interculturelle",
    pl: "miasto międzykulturowe",
    uk: "інтеркультурне місто",
  }),
  term("b", { en: "city", fr: "ville", pl: "miasto" }),
  term("c", { en: "C++ (draft)", fr: "C++ (projet)" }),
  term("d", { fr: "seulement ici" }),
];

const found = (from: string, to: string, text: string) =>
  createTermFinder(TERMS, from, to)(text).map((one) => [text.slice(one.from, one.to), one.rendering]);

it("finds terms in whatever case and with whatever ending, of two that overlap the longer", () => {
  expect(found("en", "fr", "Intercultural cities help a city.")).toEqual([
    ["Intercultural cities", "cité interculturelle"],
    ["city", "ville"],
  ]);
  expect(found("pl", "en", "W Miastach międzykulturowych mówi się inaczej.")).toEqual([
    ["Miastach międzykulturowych", "intercultural city"],
  ]);
  expect(found("uk", "fr", "в інтеркультурному місті")).toEqual([["інтеркультурному місті", "cité interculturelle"]]);
});

it("finds nothing inside other words, nothing that is not agreed on in both languages, and takes signs as they are", () => {
  expect(found("en", "fr", "A velocity, and capacity.")).toEqual([]);
  expect(found("en", "de", "The city.")).toEqual([]);
  expect(found("en-GB", "fr", "A c++ (draft), a C+ draft.")).toEqual([["c++ (draft)", "C++ (projet)"]]);
});

it("offers each term once, in the order of the source, and says which stand in the translation", () => {
  const find = (from: string, to: string) => createTermFinder(TERMS, from, to);
  const offered = offeredTerms(
    "A city, an intercultural city, a city.",
    "Une Ville.",
    find("en", "fr"),
    find("fr", "en"),
  );
  expect(offered.map(({ rendering, isUsed }) => [rendering, isUsed])).toEqual([
    ["ville", true],
    ["cité interculturelle", false],
  ]);
});

it.each([
  ["la cité inter", "cité interculturelle", 10],
  ["la Cité", "cité interculturelle", 4],
  ["velocité", "cité interculturelle", 0],
  ["", "ville", 0],
  ["la ville", "ville", 5],
])("in %j the beginning of %j gives way: %i letters", (before, rendering, length) => {
  expect(typedOf(before, rendering)).toBe(length);
});
