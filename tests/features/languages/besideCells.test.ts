import { expect, it } from "vitest";
import { besideCells } from "../../../src/features/draft/languages/besideCells.ts";
import { nextOpenRow } from "../../../src/features/draft/languages/rowsToWalk.ts";
import { readParallel } from "../../../src/documents/languages/readParallel.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { createPeer, lines } from "../../documents/text/peers.ts";
import { translationOf } from "../../documents/languages/translations.ts";
import * as Y from "yjs";

/** Two paragraphs, a table between them, and one more; and a translation that lacks the second paragraph and has one of its own at the end. */
function scene() {
  const { doc, model } = createPeer(1);
  const [first = ""] = insertBlocks(model, null, lines("One.", "Two.", "Three."));
  insertTable(model, first, {
    rows: 1,
    cols: 2,
    caption: { spans: [{ text: "Costs" }] },
    cells: [[lines("a"), lines("b")]],
  });
  const own = createPeer(3, translationOf(Y.encodeStateAsUpdate(doc), true)).model;
  const two = own.layout().blocks.find(({ text }) => text === "Two.");
  deleteBlock(own, two?.id ?? "");
  insertBlocks(own, own.layout().blocks.at(-1)?.id ?? null, [...lines("Mine."), {}]);
  const { blocks } = own.layout();
  return { blocks, rows: readParallel(model.layout().blocks, blocks, new Map()).rows };
}

it("beside each paragraph stands its source, beside a table all of its cells, and what is missing before what it stands before", () => {
  const { blocks, rows } = scene();
  const cells = besideCells(rows, blocks).map(({ before, rows: own }) => [
    blocks.find(({ id }) => id === before)?.text,
    own.map(({ source }) => source?.text ?? "-").join(" "),
  ]);
  expect(cells).toEqual([
    ["One.", "One."],
    ["Costs", "Costs a b"],
    ["Three.", "Two."],
    ["Three.", "Three."],
    ["Mine.", "-"],
    ["", ""],
  ]);
});

it("what is to be brought up to date is gone through in both directions and around the end", () => {
  const { rows } = scene();
  const [missing, extra] = rows.filter(({ state }) => state === "missing" || state === "extra");
  expect(nextOpenRow(rows, null, 1)).toBe(missing);
  expect(nextOpenRow(rows, null, -1)).toBe(extra);
  expect(nextOpenRow(rows, `missing ${missing?.pair}`, 1)).toBe(extra);
  expect(nextOpenRow(rows, extra?.target?.id ?? "", 1)).toBe(missing);
  expect(nextOpenRow([], null, 1)).toBeNull();
});
