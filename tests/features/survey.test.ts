import { describe, expect, test } from "vitest";
import type { Block } from "../../src/documents/text/model/block.ts";
import { PLAIN_ROLE } from "../../src/documents/text/model/role.ts";
import { dropPlace } from "../../src/features/draft/dropPlace.ts";
import { outlineRows } from "../../src/features/draft/outlineRows.ts";
import { countWords, createSurveyor, headingOver } from "../../src/features/draft/surveyBlocks.ts";

const block = (id: string, text: string, part: Partial<Block> = {}): Block => ({
  id,
  text,
  kind: "paragraph",
  level: 0,
  numbered: false,
  lang: null,
  pairId: null,
  flag: null,
  role: PLAIN_ROLE,
  spans: [],
  parts: [id],
  ...part,
});
const heading = (id: string, text: string, level = 1) => block(id, text, { kind: "heading", level });

const blocks = [
  block("a", "Before any heading."),
  heading("b", " I. Scope "),
  block("c", "Two words", { flag: "deleted-by-other" }),
  block("d", ""),
  heading("e", "Equality", 2),
  block("f", "rights"),
];

describe("the window knows of the text", () => {
  const story = { flag: "reshaped-apart", acts: [] } as const;
  const surveyor = createSurveyor(() => story);
  const survey = (some: readonly Block[]) => surveyor(some, []);

  test("its headings, words, paragraphs and what needs a look", () => {
    expect(survey(blocks)).toEqual({
      headings: [
        { id: "b", level: 1, text: "I. Scope", number: null },
        { id: "e", level: 2, text: "Equality", number: null },
      ],
      words: 3 + 2 + 2 + 1 + 1,
      paragraphs: 3,
      flagged: [{ id: "c", text: "Two words", story }],
      astray: [],
    });
  });

  test("with what a reference reads as, and those whose paragraph is gone", () => {
    const gone = { block: "f", offset: 0, label: "§ “Old” (deleted)", where: "§ 1" };
    const references = { textOf: ({ text }: Block) => text.replace("§", "§ 12 (a)"), gone: () => [gone] };
    const read = createSurveyor(() => story, references)([block("f", "see §")], []);
    expect(read.words).toBe(3);
    expect(read.astray).toEqual([gone]);
  });

  test("a changed block is counted again, the others are not", () => {
    const changed = blocks.map((one) => (one.id === "f" ? { ...one, text: "rights and duties" } : one));
    expect(survey(changed).words).toBe(survey(blocks).words + 2);
  });

  test("a long flagged paragraph is cut", () => {
    const [flagged] = survey([block("x", "word ".repeat(60), { flag: "deleted-by-other" })]).flagged;
    expect(flagged?.text.length).toBeLessThan(95);
    expect(flagged?.text.endsWith("…")).toBe(true);
  });
});

test("a word is a word in four languages", () => {
  expect(countWords("l’intégration n’est pas")).toBe(3);
  expect(countWords("п’ять міст, 2 240 осіб")).toBe(5);
  expect(countWords("Łódź–Lublin: co-operation 3.1")).toBe(4);
  expect(countWords("  – … ")).toBe(0);
});

describe("the outline", () => {
  test("marks the heading the caret stands under", () => {
    expect(headingOver(blocks, "a")).toBeNull();
    expect(headingOver(blocks, "b")).toBe("b");
    expect(headingOver(blocks, "d")).toBe("b");
    expect(headingOver(blocks, "f")).toBe("e");
    expect(headingOver(blocks, "gone")).toBeNull();
  });

  test("marks the article the caret stands in", () => {
    const numbers = [null, null, { label: "Article 1", isArticle: true }, null, null, null];
    expect(headingOver(blocks, "d", numbers)).toBe("c");
    expect(createSurveyor(() => ({ flag: "reshaped-apart", acts: [] }))(blocks, numbers).headings[1]).toEqual({
      id: "c",
      level: 2,
      text: "Two words",
      number: "Article 1",
    });
  });

  const headings = [2, 3, 4, 3, 2, 5].map((level, i) => ({ id: String(i), level, text: "", number: null }));

  test("begins at the margin whatever the highest heading is, and knows where each section ends", () => {
    expect(outlineRows(headings, new Set()).map(({ depth, hasMore, next }) => [depth, hasMore, next])).toEqual([
      [1, true, "4"],
      [2, true, "3"],
      [3, false, "3"],
      [2, false, "4"],
      [1, true, null],
      [4, false, null],
    ]);
  });

  test("hides what is under a collapsed heading, and only that", () => {
    const shown = (...collapsed: string[]) =>
      outlineRows(headings, new Set(collapsed)).map(({ heading: { id } }) => id);
    expect(shown("1")).toEqual(["0", "1", "3", "4", "5"]);
    expect(shown("0", "1")).toEqual(["0", "4", "5"]);
    expect(shown("3", "gone")).toEqual(["0", "1", "2", "3", "4", "5"]);
  });
});

test("a paragraph is dropped where the line shows it", () => {
  const edges = [
    { top: 0, bottom: 20 },
    { top: 30, bottom: 50 },
  ];
  expect([-5, 9, 11, 25, 39, 41, 90].map((y) => dropPlace(edges, y))).toEqual([
    { index: 0, y: 0 },
    { index: 0, y: 0 },
    { index: 1, y: 25 },
    { index: 1, y: 25 },
    { index: 1, y: 25 },
    { index: 2, y: 50 },
    { index: 2, y: 50 },
  ]);
  expect(dropPlace([], 5)).toBeNull();
});
