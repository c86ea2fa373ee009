import { expect, it } from "vitest";
import * as Y from "yjs";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { callsWhile, mapsAndSets } from "./callsWhile.ts";
import { checkLayout } from "./fuzz/checkLayout.ts";
import { type Weights, writeTogether } from "./fuzz/writeTogether.ts";
import { baseOf, createPeer, lines } from "./peers.ts";

/** Paragraphs, behind the third a table, in three others footnotes. */
function formalTextOf(count: number): Uint8Array {
  const { doc, model } = createPeer(4, baseOf(lines(...Array.from({ length: count }, (_, i) => `Paragraph ${i}`))));
  const ids = model.layout().blocks.map(({ id }) => id);
  const cells = [
    [lines("a1"), lines("b1")],
    [lines("a2"), lines("b2")],
  ];
  insertTable(model, ids[2] ?? null, { rows: 2, cols: 2, cells });
  for (const block of ids.slice(4, 7)) insertNote(model, { block, offset: 3 }, {}, { spans: [{ text: "note" }] });
  return Y.encodeStateAsUpdate(doc);
}

/** The block with this text, of those that were not split. */
const named = (model: TextModel, name: string): string =>
  model.layout().blocks.find(({ text }) => text.startsWith(name))?.id ?? `no ${name}`;

const behind = (name: string, offset: number) => (model: TextModel) =>
  void splitBlock(model, { block: named(model, name), offset });

/** On paragraphs of the text, on one with a marker, in a cell and in a note. */
const ACTS: Readonly<Record<string, (model: TextModel) => void>> = {
  "a split": behind("Paragraph 9", 4),
  "a split of a paragraph with a footnote": behind("Par*agraph 5", 6),
  "a split in a cell": behind("a2", 1),
  "a split in a note": behind("note", 2),
  "a join": (model) => void joinBackward(model, named(model, "Paragraph 12")),
  "a join of two paragraphs with footnotes": (model) => void joinBackward(model, named(model, "Par*agraph 6")),
  "a move": (model) => moveBlock(model, named(model, "Paragraph 14"), named(model, "Paragraph 11")),
  "a move over the table": (model) => moveBlock(model, named(model, "Paragraph 10"), named(model, "Paragraph 1")),
  "a delete": (model) => deleteBlock(model, named(model, "Paragraph 15")),
};

/** What is put into maps and sets and looked up in them while this is done, in a text where such acts were done before. */
function workOf(act: (model: TextModel) => void, count: number): number {
  const { model } = createPeer(2, formalTextOf(count));
  splitBlock(model, { block: named(model, "Paragraph 17"), offset: 4 });
  joinBackward(model, named(model, "Paragraph 19"));
  const work = callsWhile(mapsAndSets, () => act(model));
  checkLayout(model);
  return work;
}

it.each(Object.entries(ACTS))(
  "%s is no more work in a text of twenty times the paragraphs that has a table and footnotes",
  (_name, act) => {
    // A place among all is found by halving.
    expect(workOf(act, 600)).toBeLessThan(workOf(act, 30) + 300);
  },
);

const WEIGHTS: Weights = {
  ...{ split: 8, join: 8, move: 6, remove: 4, type: 8, paste: 3, cut: 3, delete: 2, retype: 2, keep: 2 },
  ...{ note: 8, table: 2, addLine: 3, dropLine: 3, dropTable: 1, moveLine: 3, header: 1, undo: 6, redo: 3 },
};

it.each([1, 2, 3, 4, 5, 6])(
  "in a text of forty paragraphs with tables and footnotes an act puts together what all put together anew would be: %i",
  (seed) => writeTogether(formalTextOf(40), WEIGHTS, seed),
);
