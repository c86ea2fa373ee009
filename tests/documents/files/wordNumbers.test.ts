import { expect, it } from "vitest";
import { createWordNumbers, type WordList } from "../../../src/documents/files/docx/write/wordNumbers.ts";
import { LEVELS, written } from "../../../src/documents/files/docx/write/levelLooks.ts";
import { PLAIN_MARKS, UNTOUCHED, type PaperParagraph } from "../../../src/documents/files/paper.ts";
import { numberBlocks } from "../../../src/documents/text/numbering/numberBlocks.ts";
import { SCHEMES, type Scheme } from "../../../src/documents/text/numbering/scheme.ts";
import { mulberry32 } from "../../support/random.ts";
import { randomShapes, type Shape } from "./randomShapes.ts";

function papers(shapes: readonly Shape[], scheme: Scheme): readonly PaperParagraph[] {
  const blocks = shapes.map(({ kind, level, isNumbered }) => ({ kind, level, numbered: isNumbered, lang: null }));
  return numberBlocks(blocks, scheme, "en").map((number, i) => ({
    type: "paragraph",
    kind: shapes[i]?.kind ?? "paragraph",
    level: shapes[i]?.level ?? 0,
    isNumbered: shapes[i]?.isNumbered ?? false,
    number: number?.label ?? null,
    lang: null,
    runs: [{ ...UNTOUCHED, text: "x", marks: PLAIN_MARKS, note: null, comments: [] }],
    end: UNTOUCHED,
  }));
}

/** Counts as Word does: a level goes on until one above it does; a level that nobody counted yet shows its start. */
function createWord(lists: readonly WordList[]) {
  const counts = new Map<number, (number | null)[]>();
  return (list: number, level: number): string => {
    const { levels, starts } = lists[list] ?? { levels: [], starts: new Map<number, number>() };
    const own = counts.get(list) ?? Array.from({ length: LEVELS }, () => null);
    counts.set(list, own);
    const startOf = (on: number) => starts.get(on) ?? 1;
    own[level] = (own[level] ?? startOf(level) - 1) + 1;
    own.fill(null, level + 1);
    const look = levels[level];
    if (!look) return "";
    const above = look.isWhole ? own.slice(0, level).map((value, on) => `${value ?? startOf(on)}.`) : [];
    return look.before + above.join("") + written(look.format, own[level] ?? 0) + look.after;
  };
}

/** What Word shows of paragraphs, and how many of their numbers it counts itself. */
function inWord(paragraphs: readonly PaperParagraph[]) {
  const numbers = createWordNumbers();
  const places = paragraphs.map((paragraph) => numbers.next("", paragraph));
  const label = createWord(numbers.lists);
  const shown = places.map((place, i) => (place ? label(place.list, place.level) : (paragraphs[i]?.number ?? null)));
  return { shown, counted: places.filter(Boolean).length, lists: numbers.lists.length };
}

const item = (level: number): Shape => ({ kind: "paragraph", level, isNumbered: true });
const plain: Shape = { kind: "paragraph", level: 0, isNumbered: false };
const heading = (level: number): Shape => ({ kind: "heading", level, isNumbered: true });

it("Word counts a text with paragraphs, items and items of these in one list", () => {
  const { shown, counted, lists } = inWord(papers([0, 1, 1, 2, 2, 1, 0, 1, 0].map(item), "running"));
  expect(shown).toEqual(["1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.", "(a)", "3."]);
  expect({ counted, lists }).toEqual({ counted: 9, lists: 1 });
});

it("a list that begins anew is a list of its own, and the paragraphs around it go on", () => {
  const { shown, counted, lists } = inWord(
    papers([item(0), plain, item(1), item(1), plain, item(1), item(0)], "running"),
  );
  expect(shown).toEqual(["1.", null, "1.", "2.", null, "1.", "2."]);
  expect({ counted, lists }).toEqual({ counted: 5, lists: 3 });
});

it("headings and paragraphs that share one count are counted in one list", () => {
  const { shown, lists } = inWord(
    papers([heading(1), item(0), item(0), heading(2), item(0), heading(1), item(0)], "byHeading"),
  );
  expect(shown).toEqual(["1", "1.1", "1.2", "1.3", "1.3.1", "2", "2.1"]);
  expect(lists).toBe(1);
});

it("a number that Word would write otherwise is letters, and the next goes on", () => {
  const { shown, counted } = inWord(
    papers([item(0), ...Array.from({ length: 29 }, () => item(1)), item(0)], "running"),
  );
  expect(shown.slice(26)).toEqual(["(z)", "(aa)", "(ab)", "(ac)", "2."]);
  expect(counted).toBe(29);
});

it("whatever stands in a text, Word shows the numbers of the screen", () => {
  for (let seed = 1; seed <= 50; seed++) {
    const random = mulberry32(seed);
    const shapes = randomShapes(random, 60);
    for (const scheme of SCHEMES) {
      const paragraphs = papers(shapes, scheme);
      expect(inWord(paragraphs).shown, `seed ${seed}, ${scheme}`).toEqual(paragraphs.map(({ number }) => number));
    }
  }
});
