import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { insertMissing, mayInsert } from "../../../src/documents/languages/insertMissing.ts";
import { readParallel } from "../../../src/documents/languages/readParallel.ts";
import { seedTranslation } from "../../../src/documents/languages/seedTranslation.ts";
import { formatRange } from "../../../src/documents/text/commands/formatRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import type { Block } from "../../../src/documents/text/model/block.ts";
import { createText, type TextModel } from "../../../src/documents/text/model/createText.ts";
import { referencesIn } from "../../../src/documents/text/model/references.ts";
import { readScheme, setScheme } from "../../../src/documents/text/numbering/scheme.ts";
import { readParts, setParts } from "../../../src/documents/text/parts/parts.ts";
import { createPeer } from "../text/peers.ts";
import { originalOf } from "./translations.ts";

/** A heading, a numbered paragraph with a note and a reference to the next, an item, a table, and a part. */
function formalText(): TextModel {
  const { model } = createPeer(1);
  const [heading = "", first = "", item = ""] = insertBlocks(model, null, [
    { kind: "heading", level: 1, spans: [{ text: "Aims" }] },
    { numbered: true, spans: [{ text: "Cities " }, { text: "meet", marks: { strong: true } }, { text: ", see ." }] },
    { level: 1, numbered: true, spans: [{ text: "often" }] },
  ]);
  insertText(model, { block: first, offset: 17 }, "§", { ref: { to: item, words: "often" } });
  const note = insertNote(model, { block: first, offset: 6 });
  insertText(model, { block: noteBlock(model, note).id, offset: 0 }, "All of them.");
  insertTable(model, item, {
    rows: 2,
    cols: 2,
    hasHeader: true,
    caption: { spans: [{ text: "Costs" }] },
    cells: [
      [[{ spans: [{ text: "City" }] }], [{ spans: [{ text: "Euro" }] }]],
      [[{ spans: [{ text: "Lublin" }] }], []],
    ],
  });
  setScheme(model, "articles");
  setParts(model, new Map([["operative", heading]]));
  return model;
}

const noteBlock = (model: TextModel, note: string | null): Block => {
  const block = model.layout().blocks.find(({ role }) => role.note === note);
  if (!block) throw new Error("no note");
  return block;
};

function translation(original: TextModel, withWords: boolean): TextModel {
  const doc = new Y.Doc({ gc: false });
  seedTranslation(doc, originalOf(original), { withWords });
  return createText(doc);
}

const shapes = ({ layout }: TextModel) =>
  layout().blocks.map(({ kind, level, numbered, role }) => [kind, level, numbered, role.table?.hasHeader, role.number]);
const words = ({ layout }: TextModel): readonly string[] => layout().blocks.map(({ text }) => text);
const between = (original: TextModel, own: TextModel) =>
  readParallel(original.layout().blocks, own.layout().blocks, new Map());

describe("a translation that begins with the words of the original", () => {
  const original = formalText();
  const own = translation(original, true);

  it("has its kinds, levels, numbers, table, note and words, and each paragraph is paired", () => {
    expect(shapes(own)).toEqual(shapes(original));
    expect(words(own)).toEqual(words(original));
    const { rows, counts } = between(original, own);
    expect(counts).toMatchObject({ missing: 0, extra: 0, untranslated: 0 });
    expect(rows.every(({ source, target }) => source?.text === target?.text)).toBe(true);
    expect(readScheme(own.doc)).toBe("articles");
  });

  it("keeps looks; what it refers to, its parts and its notes are its own", () => {
    const [heading, first, item] = own.layout().blocks;
    expect(first?.spans.find(({ text }) => text === "meet")?.format.marks).toEqual({ strong: true });
    expect(first && referencesIn(first)).toEqual([{ to: item?.id, words: "often" }]);
    expect(readParts(own.doc)).toEqual(new Map([["operative", heading?.id]]));
    const ids = new Set(original.layout().blocks.map(({ id }) => id));
    expect(own.layout().blocks.some(({ id }) => ids.has(id))).toBe(false);
  });

  it("takes no remark, bracket or amendment along", () => {
    const marked = formalText();
    const block = marked.layout().blocks[0]?.id ?? "";
    formatRange(marked, { block, offset: 0 }, { block, offset: 4 }, "c:1", true);
    expect(translation(marked, true).layout().blocks[0]?.spans[0]?.format.marks).toEqual({});
  });
});

describe("a translation that begins empty", () => {
  const original = formalText();
  const own = translation(original, false);

  it("has the shape and no word; notes come with the words they stand behind", () => {
    expect(words(own).join("")).toBe("");
    expect(shapes(own)).toEqual(shapes(original).slice(0, -1));
    const { rows, counts } = between(original, own);
    expect(counts).toMatchObject({ missing: 1, extra: 0 });
    const missing = rows.find(({ state }) => state === "missing");
    if (!missing) throw new Error("no row");
    expect(mayInsert(original.layout().blocks, rows, missing)).toBe(true);
    insertMissing(own, original.layout().blocks, rows, missing);
    expect(between(original, own).counts).toMatchObject({ missing: 0, extra: 0 });
    expect(own.layout().blocks[1]?.text).toBe("*");
  });

  it("gets a table that is missing with all its cells, and no cell of a row that it lacks", () => {
    const table = insertTable(original, null, {
      rows: 1,
      cols: 2,
      cells: [[[{ spans: [{ text: "a" }] }], [{ spans: [{ text: "b" }] }]]],
    });
    const rows = between(original, own).rows;
    const caption = rows.find(({ source }) => source?.id === table);
    const cell = rows.find(({ source }) => source?.role.cell?.table === table);
    if (!caption || !cell) throw new Error("no row");
    expect(mayInsert(original.layout().blocks, rows, cell)).toBe(false);
    insertMissing(own, original.layout().blocks, rows, caption);
    expect(between(original, own).counts).toMatchObject({ missing: 0, extra: 0 });
  });
});

it("a translation made from a translation is paired with the original", () => {
  const original = formalText();
  const second = translation(translation(original, true), true);
  expect(between(original, second).counts).toMatchObject({ missing: 0, extra: 0 });
});
