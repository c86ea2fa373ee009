import { describe, expect, test } from "vitest";
import { bundledSpeller } from "./realDictionaries.ts";
import { REAL_WORDS } from "./realWords.ts";

const listed = (words: string): readonly string[] => words.split(/\s+/);

const MEANT = {
  en: { recomendation: "recommendation", goverment: "government", seperate: "separate", organisaton: "organisation" },
  fr: { recomandation: "recommandation", apartement: "appartement", francais: "français", hopital: "hôpital" },
  pl: { uhwała: "uchwała", żecznik: "rzecznik", uchodzcy: "uchodźcy", sekretarjat: "sekretariat" },
} as const;

describe.each(["en", "fr", "pl"] as const)("the dictionary of %s that comes with the app", async (lang) => {
  const speller = await bundledSpeller(lang);
  const { right, wrong } = REAL_WORDS[lang];
  const isRight = (word: string): boolean => speller.wrongIn(word).length === 0;

  test("knows the words of such papers", () => {
    expect(listed(right).length).toBeGreaterThanOrEqual(50);
    expect(listed(right).filter((word) => !isRight(word))).toEqual([]);
  });

  test("knows none of the mistyped ones", () => {
    expect(listed(wrong).length).toBeGreaterThanOrEqual(50);
    expect(listed(wrong).filter(isRight)).toEqual([]);
  });

  test("suggests what was meant, and few words", async () => {
    for (const [typed, meant] of Object.entries(MEANT[lang])) {
      // The engine looks for as long as its time is, in which it gets less far on a busy machine.
      await expect.poll(() => speller.suggest(typed)).toContain(meant);
      expect(speller.suggest(typed).length).toBeLessThanOrEqual(6);
    }
  });

  test("is looked up in so little time that a screen of words is nothing", () => {
    const words = [...listed(right), ...listed(wrong)];
    const begun = performance.now();
    for (let turn = 0; turn < 10; turn++) words.forEach(speller.wrongIn);
    // Some 12 µs a word were measured; of one that is not known some are tried.
    expect((performance.now() - begun) / (words.length * 10)).toBeLessThan(1);
  });
});

test("of words between hyphens those that are wrong are told", async () => {
  const speller = await bundledSpeller("en");
  expect(speller.wrongIn("anti-discrimnation")).toEqual([{ from: 5, to: 18 }]);
  expect(speller.wrongIn("EU-funded")).toEqual([]);
  expect(speller.wrongIn("wrod-speling")).toEqual([
    { from: 0, to: 4 },
    { from: 5, to: 12 },
  ]);
});
