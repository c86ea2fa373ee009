import { describe, expect, it } from "vitest";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { createFinder, findMatches, type FindQuery } from "../../../src/documents/text/find/findMatches.ts";
import { replaceMatches } from "../../../src/documents/text/find/replaceMatches.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { authorRuns } from "../../../src/documents/text/authors/authorRuns.ts";
import { baseOf, createPeer, expectSame, lines, syncAll } from "./peers.ts";

const QUERY: FindQuery = { text: "", matchCase: false, isWholeWord: false, isFolded: true };

function found(text: string, query: Partial<FindQuery>): string[] {
  const { model } = createPeer(2, baseOf(lines(text)));
  const { blocks } = model.layout();
  return findMatches(blocks, createFinder({ ...QUERY, ...query })).map(
    ({ from, to }) => blocks[0]?.text.slice(from, to) ?? "",
  );
}

const texts = (model: TextModel) => model.layout().blocks.map((block) => block.text);

function replaceAll(model: TextModel, query: Partial<FindQuery>, replacement: string): void {
  replaceMatches(model, findMatches(model.layout().blocks, createFinder({ ...QUERY, ...query })), replacement);
}

describe("find", () => {
  it.each([
    ["folds marks and case", "Łódź, lodz, LÓDŹ", { text: "lodz" }, ["Łódź", "lodz", "LÓDŹ"]],
    ["finds what is written with marks when the words have them", "Łódź, lodz", { text: "łódź" }, ["Łódź", "lodz"]],
    ["tells marks apart when asked", "Łódź, lodz", { text: "lodz", isFolded: false }, ["lodz"]],
    ["tells case apart when asked", "City city CITY", { text: "City", matchCase: true }, ["City"]],
    ["tells case apart and folds marks", "Łódź łódź", { text: "Lodz", matchCase: true }, ["Łódź"]],
    [
      "takes whole words only when asked",
      "art part art. art2 d’art",
      { text: "art", isWholeWord: true },
      ["art", "art", "art"],
    ],
    ["finds whole words in Cyrillic", "місто містом", { text: "місто", isWholeWord: true }, ["місто"]],
    ["keeps ї and й letters of their own", "їжа ижа йод иод", { text: "иод" }, ["иод"]],
    ["does not find half a character", "e\u0301a", { text: "e", isFolded: false }, []],
    [
      "finds composed and decomposed alike",
      "caf\u00e9 cafe\u0301",
      { text: "café", isFolded: false },
      ["café", "cafe\u0301"],
    ],
    ["finds the letters of a ligature only whole", "œuvre straße", { text: "ss" }, ["ß"]],
    ["does not end inside a letter that folds to two", "straße", { text: "stras" }, []],
    ["goes on behind a match", "aaaa", { text: "aa" }, ["aa", "aa"]],
    ["finds nothing for nothing", "abc", { text: "" }, []],
    ["finds a family whole", "x👩‍👩‍👧y", { text: "👩‍👩‍👧" }, ["👩‍👩‍👧"]],
  ] as const)("%s", (_name, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });
});

describe("replace", () => {
  it("touches only the letters that change, so the rest keeps its author", () => {
    const ann = createPeer(2, baseOf(lines("the colour of colours")));
    replaceAll(ann.model, { text: "colour" }, "color");
    expect(texts(ann.model)).toEqual(["the color of colors"]);
    const layout = ann.model.layout();
    expect(layout.blocks.flatMap((block) => authorRuns(layout, block))).toEqual([{ from: 0, to: 19, client: 1 }]);
    replaceAll(ann.model, { text: "color" }, "colour");
    const now = ann.model.layout();
    expect(
      now.blocks.flatMap((block) => authorRuns(now, block)).map(({ client, from, to }) => [client, from, to]),
    ).toEqual([
      [1, 0, 8],
      [2, 8, 9],
      [1, 9, 18],
      [2, 18, 19],
      [1, 19, 21],
    ]);
  });

  it("all is one act: one undo takes it back, letters and looks", () => {
    const base = baseOf([
      { spans: [{ text: "a city " }, { text: "city", marks: { strong: true } }] },
      ...lines("cities, city"),
    ]);
    const ann = createPeer(2, base);
    const before = ann.model.layout().blocks.map(({ spans }) => spans);
    replaceAll(ann.model, { text: "city", isWholeWord: true }, "town hall");
    expect(texts(ann.model)).toEqual(["a town hall town hall", "cities, town hall"]);
    expect(ann.model.layout().blocks[0]?.spans.at(-1)).toMatchObject({
      text: "town hall",
      format: { marks: { strong: true } },
    });
    ann.undo.undo();
    expect(ann.model.layout().blocks.map(({ spans }) => spans)).toEqual(before);
    ann.undo.redo();
    expect(texts(ann.model)).toEqual(["a town hall town hall", "cities, town hall"]);
  });

  it("does not hang a footnote on the new letters", () => {
    const ann = createPeer(2, baseOf([{ spans: [{ text: "note" }, { text: "*", marks: { fn: "1" } }] }]));
    replaceAll(ann.model, { text: "*" }, "star");
    expect(ann.model.layout().blocks[0]?.spans).toMatchObject([{ text: "notestar", format: { key: "{}" } }]);
  });

  it("cuts no character", () => {
    const ann = createPeer(2, baseOf(lines("👩‍👩‍👧 and 🇵🇱")));
    replaceAll(ann.model, { text: "👩‍👩‍👧" }, "👩‍👩‍👦");
    replaceAll(ann.model, { text: "🇵🇱" }, "🇵🇹");
    expect(texts(ann.model)).toEqual(["👩‍👩‍👦 and 🇵🇹"]);
  });

  it("keeps what another typed inside a match meanwhile", () => {
    const base = baseOf(lines("the Committee decides", "the Committee meets"));
    const [ann, ben] = [createPeer(2, base), createPeer(3, base)];
    const [first, second] = ben.model.layout().blocks;
    insertText(ben.model, { block: first?.id ?? "", offset: 8 }, "XX");
    splitBlock(ben.model, { block: second?.id ?? "", offset: 8 });
    replaceAll(ann.model, { text: "Committee" }, "Council");
    syncAll([ann, ben]);
    const shown = expectSame([ann, ben]).map((block) => block.text);
    expect(shown).toHaveLength(3);
    expect(shown[0]).toContain("XX");
    expect(shown.join("").replace("XX", "")).toBe("the Council decidesthe Council meets");
  });

  it("two people who replace the same words apart leave both new words, never a torn one", () => {
    const base = baseOf(lines("one two three"));
    const [ann, ben] = [createPeer(2, base), createPeer(3, base)];
    replaceAll(ann.model, { text: "two" }, "2");
    replaceAll(ben.model, { text: "two" }, "II");
    syncAll([ann, ben]);
    expect(["one 2II three", "one II2 three"]).toContain(expectSame([ann, ben])[0]?.text);
  });

  it("searches only blocks that changed, and forgets what is gone", () => {
    const ann = createPeer(2, baseOf(lines("aa", "a", "aaa")));
    const finder = createFinder({ ...QUERY, text: "a" });
    const before = findMatches(ann.model.layout().blocks, finder);
    const third = ann.model.layout().blocks[2];
    expect(before).toHaveLength(6);
    const [first] = ann.model.layout().blocks;
    deleteRange(ann.model, { block: first?.id ?? "", offset: 0 }, { block: first?.id ?? "", offset: 2 });
    const after = findMatches(ann.model.layout().blocks, finder);
    expect(after).toHaveLength(4);
    expect(third && finder(third, "searched before")).toHaveLength(3);
  });
});
