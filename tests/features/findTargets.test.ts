import { expect, test } from "vitest";
import type { ReferenceTarget } from "../../src/documents/text/references/createReferences.ts";
import { findTargets } from "../../src/features/draft/findTargets.ts";

const target = (label: string, words: string): ReferenceTarget => ({ block: label, label, words, lang: "en" });

const targets = [
  ...Array.from({ length: 60 }, (_, i) => target(`§\u00A0${String(i + 1)}`, `Clause ${String(i + 1)}`)),
  target("§\u00A061 (a)", "Łódź and its schools"),
  target("Article 5", "Housing"),
  target("§\u00A0“Scope”", "Scope"),
];
const found = (query: string) => findTargets(targets, query).map(({ label }) => label.replaceAll("\u00A0", " "));

test("a paragraph is found by its number first, then by how its number begins, then by words without their marks", () => {
  expect(found("12")[0]).toBe("§ 12");
  expect(found("§ 12.")[0]).toBe("§ 12");
  expect(found("5").slice(0, 3)).toEqual(["§ 5", "§ 50", "§ 51"]);
  expect(found("61(a)")).toEqual(["§ 61 (a)"]);
  expect(found("lodz schools")).toEqual(["§ 61 (a)"]);
  expect(found("article 5")).toEqual(["Article 5"]);
  expect(found("nowhere")).toEqual([]);
});

test("no more are offered at once than can be looked through", () => {
  expect(found("")).toHaveLength(40);
  expect(found("clause")).toHaveLength(40);
});
