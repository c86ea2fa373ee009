import { describe, expect, it } from "vitest";
import {
  borderBefore,
  borderBehind,
  commonEnds,
  isInsideCharacter,
  nextBorder,
  previousBorder,
} from "../../../src/documents/text/commands/graphemes.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { createRandom } from "../../support/random.ts";
import { baseOf, createPeer, lines } from "./peers.ts";

/** Each is one character to a reader. */
const CHARACTERS = {
  "a pair of code units": "😀",
  "a letter with a combining mark": "e\u0301",
  "a letter with three marks": "a\u0323\u0302\u0301",
  "a Cyrillic letter with a stress mark": "а\u0301",
  "a flag": "🇵🇱",
  "a family": "👩‍👩‍👧‍👦",
  "a skin tone": "👍🏽",
  "a keycap": "1\uFE0F\u20E3",
  "a Hebrew letter with points": "שׁ",
  "a Devanagari syllable": "नि",
  "Hangul written in parts": "\u1112\u1161\u11ab",
};

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const charactersOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

describe("no character that a reader sees is cut", () => {
  it.each(Object.entries(CHARACTERS))("%s", (_name, character) => {
    const text = `x${character}y`;
    for (let inside = 2; inside < text.length - 1; inside++) {
      expect(isInsideCharacter(text, inside)).toBe(true);
      expect([borderBefore(text, inside), borderBehind(text, inside)]).toEqual([1, text.length - 1]);
    }
    expect(previousBorder(text, text.length - 1)).toBe(1);
    expect(nextBorder(text, 1)).toBe(text.length - 1);
    const cut = createPeer(2, baseOf(lines(text)));
    const [block] = cut.model.layout().blocks;
    const id = block?.id ?? "";
    for (let inside = 2; inside < text.length - 1; inside++) {
      const { doc, model } = createPeer(2, baseOf(lines(text)));
      const [first] = model.layout().blocks;
      splitBlock(model, { block: first?.id ?? "", offset: inside });
      expect(model.layout().blocks.map((half) => half.text)).toEqual(["x", `${character}y`]);
      doc.destroy();
    }
    insertText(cut.model, { block: id, offset: 2 }, "Z");
    expect(cut.model.layout().blocks[0]?.text).toBe(`x${character}Zy`);
    deleteRange(cut.model, { block: id, offset: 1 }, { block: id, offset: 2 });
    expect(cut.model.layout().blocks[0]?.text).toBe("xZy");
  });

  it("two flags side by side come apart between them, not inside", () => {
    const flags = "🇵🇱🇺🇦";
    expect(Array.from({ length: 9 }, (_, i) => isInsideCharacter(flags, i))).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it("the quick answer is the answer of the segmenter", () => {
    const random = createRandom(7);
    const parts = [
      ...Object.values(CHARACTERS),
      "a",
      "Ł",
      "ї",
      "й",
      "漢",
      "字",
      " ",
      "’",
      "ſ",
      "\u200D",
      "\uFE0F",
      "\r",
    ];
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 6 }, () => random.pick(parts)).join("");
      const borders = new Set([0, ...[...segmenter.segment(text)].map(({ index, segment }) => index + segment.length)]);
      for (let i = 0; i <= text.length; i++)
        expect([text, i, isInsideCharacter(text, i)]).toEqual([text, i, !borders.has(i)]);
    }
  });

  it("what two texts have in common ends between characters of both", () => {
    const random = createRandom(11);
    const parts = [...Object.values(CHARACTERS), "e", "\u0301", "a", "b"];
    for (let round = 0; round < 400; round++) {
      const [a, b] = [0, 0].map(() => Array.from({ length: random.below(5) }, () => random.pick(parts)).join(""));
      const [head, tail] = commonEnds(a ?? "", b ?? "");
      for (const text of [a ?? "", b ?? ""]) {
        expect(charactersOf(text).join("")).toBe(text);
        expect(isInsideCharacter(text, head)).toBe(false);
        expect(isInsideCharacter(text, text.length - tail)).toBe(false);
        expect(head + tail).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
