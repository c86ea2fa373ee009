import { describe, expect, it } from "vitest";
import { distanceOf, rebase, tokensOf, wordChanges } from "../../../src/documents/amendments/wording.ts";
import { createRandom } from "../../support/random.ts";

const changed = (before: string, after: string) =>
  wordChanges(before, after)
    .filter((change) => change.before !== change.after)
    .map((change) => `${change.before} → ${change.after}`);

describe("changes of wording", () => {
  it("are changes of words, never of letters inside one", () => {
    expect(changed("The cities shall agree.", "The cities should agree.")).toEqual(["shall → should"]);
    expect(changed("Rada Miasta Lublin", "Rada Miejska Lublina")).toEqual(["Miasta → Miejska", "Lublin → Lublina"]);
  });

  it("keep what belongs to a word with it: apostrophes, hyphens, marks", () => {
    expect(tokensOf("l’accueil inter-cities пам’ять e\u0301te\u0301")).toEqual([
      "l’accueil",
      " ",
      "inter-cities",
      " ",
      "пам’ять",
      " ",
      "e\u0301te\u0301",
    ]);
  });

  it("put together are the old and the new text, whatever these are", () => {
    const random = createRandom(11);
    const words = ["the", "cities", " ", " ", ", ", "\n", "agree", "łączą", "👨‍👩‍👧", "e\u0301", "."];
    for (let i = 0; i < 500; i++) {
      const [before, after] = [0, 1].map(() =>
        Array.from({ length: random.below(30) }, () => random.pick(words)).join(""),
      );
      const changes = wordChanges(before ?? "", after ?? "");
      expect(changes.map((change) => change.before).join("")).toBe(before);
      expect(changes.map((change) => change.after).join("")).toBe(after);
      expect(changes.some((change) => change.before === "" && change.after === "")).toBe(false);
    }
  });

  it("of texts made to be dear to compare are one change", () => {
    const [before, after] = ["a ".repeat(20_000), "b ".repeat(20_000)];
    expect(wordChanges(before, after)).toEqual([{ before, after }]);
    expect(rebase(before, after, `${before}x`)).toBeNull();
  });

  it("measure how far a proposal is from the text", () => {
    expect(distanceOf("may agree", "may agree")).toBe(0);
    expect(distanceOf("may agree", "shall agree")).toBe(8);
    expect(distanceOf("may agree", "")).toBeGreaterThan(distanceOf("may agree", "shall agree"));
  });
});

describe("a proposal on a text that has changed since", () => {
  const BASE = "The cities of the network may meet once a year.";

  it("is brought in beside what others changed", () => {
    const current = "The member cities of the network may meet once a year.";
    expect(rebase(BASE, current, "The cities of the network shall meet once a year.")).toBe(
      "The member cities of the network shall meet once a year.",
    );
  });

  it("is left to a person where both changed the same words", () => {
    expect(rebase(BASE, BASE.replace("may", "could"), BASE.replace("may", "shall"))).toBeNull();
    expect(rebase("a", "a b", "a c")).toBeNull();
  });

  it("is in agreement where both changed them alike", () => {
    const both = BASE.replace("may", "shall");
    expect(rebase(BASE, both, both)).toBe(both);
    expect(rebase(BASE, both.replace("once", "twice"), both)).toBe(both.replace("once", "twice"));
  });
});
