import { describe, expect, test } from "vitest";
import type { SpellingLanguage } from "../../../src/documents/spelling/spellingLanguage.ts";
import { spellingLanguageOf } from "../../../src/documents/spelling/spellingLanguage.ts";
import { wordsIn } from "../../../src/documents/spelling/wordsIn.ts";

type Row = readonly [lang: SpellingLanguage, text: string, words: string];

const rows: readonly Row[] = [
  ["en", "Cities don’t wait: they act.", "Cities don't wait they act"],
  ["en", "the delegates’ “own” words", "the delegates own words"],
  ["en", "well-being and anti‑rumour work", "well-being and anti-rumour work"],
  ["en", "a city—any city–writes…so", "city any city writes so"],
  ["en", "and/or (if so) [protect / promote]", "and or if so protect promote"],
  ["fr", "L’apprentissage de l’autre n’est qu’un début", "apprentissage de autre est un début"],
  ["fr", "aujourd’hui, prud’homme; jusqu’à l’été", "aujourd'hui prud'homme été"],
  ["fr", "Qu’« inclure » veut-il dire ? donnez-m’en", "inclure veut-il dire donnez-m'en"],
  ["fr", "d’aujourd’hui", "aujourd'hui"],
  ["pl", "Gęślą jaźń, biało-czerwony świat", "Gęślą jaźń biało-czerwony świat"],
  ["pl", "Kennedy’ego i ONZ-etu", "Kennedy'ego ONZ-etu"],
  ["uk", "П’ять, п'ять і пʼять міст", "П'ять п'ять п'ять міст"],
  ["uk", "будь-який з’їзд об’єднань", "будь-який з'їзд об'єднань"],
];

test.each(rows)("the words of a text in %s: %s", (lang, text, words) => {
  expect(wordsIn(text, lang).map((word) => word.text)).toEqual(words.split(" "));
});

const none: readonly Row[] = [
  ["en", "12 3.5 1,000 50 % 2021-2027", ""],
  ["en", "COVID-19 mp3 20th 1990s H2O", ""],
  ["fr", "le 1er, le XXIe, la 2e", "le le la"],
  ["en", "GT-ADI-INT ICC NGOs UN-HCR", ""],
  ["pl", "ONZ UE GUS", ""],
  ["en", "GT-ADI-INT(2021)2 REV1", ""],
  ["en", "CM/Rec(2022)10 and CDDH(2020)OJ1", "and"],
  ["en", "https://wrod.example/thnig?x=speling www.coe.int/xyzz coe.int ada@wrod.example", ""],
  ["en", "ftp://wrod.example, report.docx", ""],
  ["en", "the Київ of x, y and a)", "the of and"],
  ["uk", "проєкт WebRTC та Concordia", "проєкт та"],
  ["en", "snake_case_name", ""],
];

test.each(none)("what is no word of %s is not looked up: %s", (lang, text, words) => {
  expect(
    wordsIn(text, lang)
      .map((word) => word.text)
      .join(" "),
  ).toBe(words);
});

describe("a word", () => {
  test("stands where its letters are", () => {
    const text = "Dans l’apartement, no";
    expect(wordsIn(text, "fr").map(({ from, to }) => text.slice(from, to))).toEqual(["Dans", "apartement", "no"]);
  });

  test("with loose accents is looked up as the composed one, at its own place", () => {
    const text = "le re\u0301sultat";
    expect(wordsIn(text, "fr")).toEqual([
      { from: 0, to: 2, text: "le" },
      { from: 3, to: 12, text: "résultat" },
    ]);
  });

  test("is the same with a soft hyphen in it or without", () => {
    expect(wordsIn("inter\u00adcultural", "en")).toEqual([{ from: 0, to: 14, text: "intercultural" }]);
  });

  test("that hides a letter of another script is looked up, and so found wrong", () => {
    // The first letter is a Latin i.
    expect(wordsIn("iнтеграція", "uk").map((word) => word.text)).toEqual(["iнтеграція"]);
  });

  test("may be of any script beyond the letters that a computer counts by two", () => {
    expect(wordsIn("𝒜𝒷 word", "en").map((word) => word.text)).toEqual(["word"]);
  });
});

test("a language is told by the first part of its tag", () => {
  expect(["en-GB", "FR", "pl", "uk-UA", "de", "", "eng"].map(spellingLanguageOf)).toEqual([
    "en",
    "fr",
    "pl",
    "uk",
    null,
    null,
    null,
  ]);
});

test("a long text with few spaces is gone through in no time that anybody would notice", () => {
  const runs = ["a", "a.", "a-", "a@", "(2021", "a.a/", "l’"].map((part) => part.repeat(100));
  const texts = runs.flatMap((run) => [run.repeat(2_000), `${run.slice(0, 119)} `.repeat(500)]);
  for (const text of texts) {
    const begun = performance.now();
    wordsIn(text, "en");
    expect(performance.now() - begun).toBeLessThan(2_000);
  }
});
