import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  LANGUAGE_PATTERN,
  REFERENCE_PATTERN,
  readSample,
  type SampleSpace,
} from "../../src/documents/sample/sampleSpace.ts";

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../resources/sample/${name}`, import.meta.url), "utf8"));
}

function sample(): SampleSpace {
  const result = readSample(readJson("gt-adi-int.json"));
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

const { profile, drafts } = sample();
const paragraphs = drafts.flatMap((draft) => draft.paragraphs);
const texts = [...drafts.map(({ title }) => title), ...paragraphs.map(({ text }) => text)];

describe("the sample space", () => {
  test("is the working group with drafts in four languages", () => {
    expect(profile.code).toBe("GT-ADI-INT");
    expect(new Set(drafts.map(({ lang }) => lang))).toEqual(new Set(["en", "fr", "pl", "uk"]));
  });

  test("names languages by BCP 47 tags", () => {
    for (const { lang } of drafts) expect(Intl.getCanonicalLocales(lang)).toEqual([lang]);
  });

  test("numbers every draft under the code of the space, once in each language", () => {
    for (const { reference } of drafts) {
      expect(reference).toMatch(REFERENCE_PATTERN);
      expect(reference.startsWith(`${profile.code}(2021)`)).toBe(true);
    }
    expect(new Set(drafts.map(({ reference, lang }) => `${reference} ${lang}`)).size).toBe(drafts.length);
  });

  test("points only at papers whose references can be read", () => {
    const cited = texts.flatMap((text) => text.match(/[A-Z][A-Za-z/-]*\(\d{4}\)\w*/g) ?? []);
    expect(cited.length).toBeGreaterThan(5);
    for (const reference of cited) expect(reference).toMatch(REFERENCE_PATTERN);
  });

  test("begins each draft with its title, under which other headings follow in rank", () => {
    for (const draft of drafts) {
      const ranks = draft.paragraphs.filter(({ kind }) => kind === "heading").map(({ level }) => level);
      expect(draft.paragraphs[0]).toMatchObject({ kind: "heading", level: 1 });
      expect(ranks.filter((rank, at) => rank > (ranks[at - 1] ?? 0) + 1)).toEqual([]);
    }
  });

  test("marks whole words inside the paragraph, never one mark twice over the same letters", () => {
    for (const { text, marks } of paragraphs) {
      for (const { from, to } of marks) expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
      const pairs = marks.flatMap((a, at) => marks.slice(at + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => a.mark === b.mark && a.from < b.to && b.from < a.to)).toEqual([]);
    }
  });

  test("closes every bracket that it opens and shows some in each kind of draft text", () => {
    for (const text of texts) {
      const depths = [...text].reduce((sum, letter) => sum + (letter === "[" ? 1 : letter === "]" ? -1 : 0), 0);
      expect(depths, text).toBe(0);
    }
    for (const draft of drafts) expect(draft.paragraphs.some(({ text }) => /\[.+\]/.test(text))).toBe(true);
  });

  test("has the French text beside the English one paragraph by paragraph", () => {
    const [english, french] = ["en", "fr"].map((lang) => drafts.find((draft) => draft.lang === lang));
    expect(french?.reference).toBe(english?.reference);
    expect(french?.paragraphs).toHaveLength(15);
    french?.paragraphs.forEach(({ kind, level, numbered, marks, text }, at) => {
      const source = english?.paragraphs[at];
      expect({ kind, level, numbered }).toEqual({
        kind: source?.kind,
        level: source?.level,
        numbered: source?.numbered,
      });
      expect(marks.map(({ mark }) => mark)).toEqual(source?.marks.map(({ mark }) => mark));
      expect(text.split("[").length).toBe(source?.text.split("[").length);
    });
  });

  test("spaces French punctuation with the narrow no-break space", () => {
    const french = drafts.filter(({ lang }) => lang === "fr").flatMap((draft) => draft.paragraphs);
    for (const { text } of french) expect(text).not.toMatch(/[^\u202f][:;!?»]|«[^\u202f]/);
  });
});

describe("no person and no made-up figure is in the sample", () => {
  test.each([
    ["an e-mail address", /\S@\S/],
    ["a telephone number", /\+\d|\d[\d ./-]{6,}\d/],
    ["an address on the web", /https?:|www\./],
    ["a form of address before a name", /\b(?:Mr|Mrs|Ms|Dr|Prof|Mme|Pan|Pani|Пан|Пані)\.? \p{Lu}/u],
    ["a score or a share", /\d\s?(?:%|points?\b)/],
  ])("no %s", (_what, pattern) => {
    expect(texts.filter((text) => pattern.test(text))).toEqual([]);
  });

  test("authors are offices", () => {
    const authors = texts.filter((text) => /^(?:Autor|Автор):/.test(text));
    expect(authors).toHaveLength(2);
    for (const author of authors) expect(author).toMatch(/: (?:Koordynator, Lublin|координатор, Люблін)\./);
  });
});

describe("readSample", () => {
  const paragraph = { kind: "paragraph", level: 0, numbered: true, text: "Cities meet." };
  const draft = { title: "A draft", reference: "GT-ADI-INT(2021)2", lang: "en", paragraphs: [paragraph] };
  const spaceOf = (paragraphs: readonly unknown[], change: object = {}) => ({
    profile: { name: "Group", code: "GT-ADI-INT" },
    drafts: [{ ...draft, paragraphs, ...change }],
  });

  test("gives a paragraph without marks an empty list of them", () => {
    const result = readSample(spaceOf([paragraph]));
    expect(result.ok && result.value.drafts[0]?.paragraphs[0]?.marks).toEqual([]);
  });

  test.each([
    ["nothing", undefined],
    ["a string", "{}"],
    ["no profile", { drafts: [] }],
    ["a draft without paragraphs", spaceOf([])],
    ["an empty paragraph", spaceOf([{ ...paragraph, text: "" }])],
    ["two lines in a paragraph", spaceOf([{ ...paragraph, text: "one\ntwo" }])],
    ["a level that is not there", spaceOf([{ ...paragraph, level: 4 }])],
    ["a heading without a rank", spaceOf([{ ...paragraph, kind: "heading", numbered: false }])],
    ["a numbered heading", spaceOf([{ ...paragraph, kind: "heading", level: 1 }])],
    ["a mark that ends after the text", spaceOf([{ ...paragraph, marks: [{ from: 0, to: 13, mark: "em" }] }])],
    ["a mark over nothing", spaceOf([{ ...paragraph, marks: [{ from: 3, to: 3, mark: "em" }] }])],
    ["a mark of another kind", spaceOf([{ ...paragraph, marks: [{ from: 0, to: 3, mark: "blink" }] }])],
    ["a reference without a year", spaceOf([paragraph], { reference: "GT-ADI-INT 2" })],
    ["a language by its name", spaceOf([paragraph], { lang: "English" })],
  ])("refuses %s", (_what, json) => {
    expect(readSample(json)).toMatchObject({ ok: false, error: { code: "fileUnreadable" } });
  });

  test("tells where, and nothing of the text", () => {
    const secret = { ...paragraph, text: "secret\nwords" };
    expect(readSample(spaceOf([paragraph, secret]))).toEqual({
      ok: false,
      error: { code: "fileUnreadable", detail: "sample: drafts.0.paragraphs.1.text" },
    });
  });

  test.each([
    "GT-ADI-INT(2021)2",
    "CDDH(2020)OJ1Annotated",
    "DH-SYSC-V(2021)01REV",
    "CM(2013)131 addfinal",
    "CM/Rec(2022)10",
  ])("reads the reference %s", (reference) => {
    expect(readSample(spaceOf([paragraph], { reference })).ok).toBe(true);
  });

  test.each(["en", "en-GB", "zh-Hant-TW", "es-419"])("reads the language %s", (lang) => {
    expect(lang).toMatch(LANGUAGE_PATTERN);
    expect(Intl.getCanonicalLocales(lang)).toEqual([lang]);
  });
});
