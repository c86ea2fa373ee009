import { describe, expect, test } from "vitest";
import type { Block } from "../../src/documents/text/model/block.ts";
import { PLAIN_ROLE } from "../../src/documents/text/model/role.ts";
import { outlineLevel } from "../../src/features/draft/outlineLevel.ts";
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
  const survey = createSurveyor();

  test("its headings, words, paragraphs and what needs a look", () => {
    expect(survey(blocks)).toEqual({
      headings: [
        { id: "b", level: 1, text: "I. Scope" },
        { id: "e", level: 2, text: "Equality" },
      ],
      words: 3 + 2 + 2 + 1 + 1,
      paragraphs: 3,
      flagged: [{ id: "c", text: "Two words" }],
    });
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

  test("begins at the margin whatever the highest heading is", () => {
    const headings = [2, 3, 5].map((level) => ({ id: String(level), level, text: "" }));
    expect(headings.map(({ level }) => outlineLevel(headings, level))).toEqual([1, 2, 3]);
  });
});
