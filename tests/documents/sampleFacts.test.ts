import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as v from "valibot";
import { REFERENCE_PATTERN } from "../../src/documents/sample/sampleSpace.ts";

const code = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const words = v.pipe(v.string(), v.nonEmpty());
const asOf = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/));
const seats = v.array(v.object({ kind: words, count: v.pipe(v.number(), v.integer(), v.minValue(1)) }));
const body = { code: words, name: v.object({ en: words, fr: words }), asOf, seats, sources: v.array(words) };

const facts = v.parse(
  v.object({
    asOf,
    workingGroup: v.object({
      ...body,
      memberStatesSeen: v.array(code),
      memberStatesNotSeen: v.number(),
      localAuthoritiesSeen: v.array(v.object({ name: words, country: code })),
      localAuthoritiesNotSeen: v.number(),
      chairCountry: code,
    }),
    successor: v.object({ ...body, memberStatesSeen: v.array(code), chairCountry: code }),
    countries: v.array(v.object({ iso: code, en: words, fr: words, pl: words, uk: words })),
    committeeWork: v.object({
      asOf,
      referenceExamples: v.array(words),
      reportVerbs: v.array(words),
      sources: v.array(words),
    }),
    sources: v.record(words, v.pipe(v.string(), v.url())),
  }),
  JSON.parse(readFileSync(new URL("../../resources/sample/facts.json", import.meta.url), "utf8")),
);
const { workingGroup, successor, countries, committeeWork } = facts;

test("what was seen of the group and what was not add up to its seats", () => {
  expect(workingGroup.seats).toEqual([
    { kind: "member-state", count: workingGroup.memberStatesSeen.length + workingGroup.memberStatesNotSeen },
    { kind: "local-authority", count: workingGroup.localAuthoritiesSeen.length + workingGroup.localAuthoritiesNotSeen },
  ]);
});

test("every country that is named has its name in four languages", () => {
  const named = [
    ...workingGroup.memberStatesSeen,
    ...workingGroup.localAuthoritiesSeen.map(({ country }) => country),
    workingGroup.chairCountry,
    ...successor.memberStatesSeen,
    successor.chairCountry,
  ];
  const known = countries.map(({ iso }) => iso);
  expect(named.filter((iso) => !known.includes(iso))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});

test("every source that is named is listed, and every listed one is used", () => {
  const named = [workingGroup, successor, committeeWork].flatMap(({ sources }) => sources);
  expect(new Set(named)).toEqual(new Set(Object.keys(facts.sources)));
});

test("the reference pattern reads every example", () => {
  for (const reference of committeeWork.referenceExamples) expect(reference).toMatch(REFERENCE_PATTERN);
});

test("decisions of the sample begin with verbs of the house", () => {
  const text = readFileSync(new URL("../../resources/sample/gt-adi-int.json", import.meta.url), "utf8");
  const begun = [...text.matchAll(/"The working group ([^"]+)/g)].map(([, rest]) => rest ?? "");
  expect(begun.length).toBeGreaterThan(10);
  expect(begun.filter((rest) => !committeeWork.reportVerbs.some((verb) => rest.startsWith(verb)))).toEqual([]);
});
