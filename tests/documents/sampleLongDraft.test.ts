import { expect, test } from "vitest";
import { readSample } from "../../src/documents/sample/sampleSpace.ts";
import { LARGE, longDraft, PAGES_67 } from "../support/longDraft.ts";

const countWords = (texts: readonly { readonly text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + text.split(" ").length, 0);

test("the same seed gives the same draft, another seed another one", () => {
  const options = { paragraphs: 60, wordsEach: 40 };
  expect(longDraft(7, options)).toEqual(longDraft(7, options));
  expect(longDraft(7, options)).not.toEqual(longDraft(8, options));
});

test.each([LARGE, PAGES_67, { paragraphs: 30, wordsEach: 20 }, { paragraphs: 0, wordsEach: 20 }])(
  "$paragraphs paragraphs of $wordsEach words come out as asked",
  (options) => {
    const draft = longDraft(1, options);
    expect(draft).toHaveLength(options.paragraphs);
    expect(Math.abs(countWords(draft) - options.paragraphs * options.wordsEach)).toBeLessThan(40);
  },
);

test("a long draft has the shape of a sample", () => {
  const draft = { title: "A long draft", reference: "GT-ADI-INT(2021)9", lang: "en", paragraphs: longDraft(3) };
  const result = readSample({ profile: { name: "Group", code: "GT-ADI-INT" }, drafts: [draft] });
  expect(result).toMatchObject({ ok: true });
});
