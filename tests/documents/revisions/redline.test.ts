import { describe, expect, it } from "vitest";
import { blocksOfCanonical } from "../../../src/documents/revisions/canonicalBlocks.ts";
import { redlineOf } from "../../../src/documents/revisions/redline.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { formatRange } from "../../../src/documents/text/commands/formatRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { setBlock } from "../../../src/documents/text/commands/setBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import type { Block } from "../../../src/documents/text/model/block.ts";
import { canonicalJson } from "../../../src/documents/text/model/canonical.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { baseOf, createPeer, lines } from "../text/peers.ts";

const BASE = baseOf(lines("The cities meet.", "They report every year.", "Costs are shared.", "This is the end."));

/** What the text said before and after, as an issued text keeps it. */
function afterwards(act: (model: TextModel, ids: readonly string[]) => void): [readonly Block[], readonly Block[]] {
  const { model } = createPeer(2, BASE);
  const before = kept(model);
  act(
    model,
    model.layout().blocks.map(({ id }) => id),
  );
  return [before, kept(model)];
}

function kept(model: TextModel): readonly Block[] {
  const blocks = blocksOfCanonical(canonicalJson(model.layout().blocks));
  if (!blocks) throw new Error("not canonical");
  return blocks;
}

const id = (ids: readonly string[], index: number): string => ids[index] ?? "";

describe("a redline", () => {
  it("has nothing to say of a text and itself", () => {
    const [before, after] = afterwards(() => undefined);
    const { rows, counts } = redlineOf(before, after);
    expect(counts).toEqual({ changed: 0, added: 0, deleted: 0, moved: 0 });
    expect(rows.map(({ change }) => change)).toEqual(["same", "same", "same", "same"]);
  });

  it("tells words that changed by the paragraph that they stand in, wherever it stands now", () => {
    const [before, after] = afterwards((model, ids) => {
      insertText(model, { block: id(ids, 1), offset: 4 }, " shall");
      moveBlock(model, id(ids, 1), null);
    });
    const { rows, counts } = redlineOf(before, after);
    expect(counts).toEqual({ changed: 1, added: 0, deleted: 0, moved: 1 });
    expect(rows.at(-1)).toMatchObject({
      change: "changed",
      isMoved: true,
      wordsBefore: "They report every year.",
      wordsAfter: "They shall report every year.",
    });
  });

  it("shows what was deleted where it stood, and what is new where it stands", () => {
    const [before, after] = afterwards((model, ids) => {
      deleteBlock(model, id(ids, 0));
      deleteBlock(model, id(ids, 2));
      insertBlocks(model, id(ids, 3), lines("A last word."));
    });
    const { rows, counts } = redlineOf(before, after);
    expect(counts).toEqual({ changed: 0, added: 1, deleted: 2, moved: 0 });
    expect(rows.map(({ change, wordsBefore, wordsAfter }) => [change, wordsBefore || wordsAfter])).toEqual([
      ["deleted", "The cities meet."],
      ["same", "They report every year."],
      ["deleted", "Costs are shared."],
      ["same", "This is the end."],
      ["new", "A last word."],
    ]);
  });

  it("reads a paragraph that was cut in two, and two that were joined, as one change", () => {
    const [before, after] = afterwards((model, ids) => {
      splitBlock(model, { block: id(ids, 1), offset: 12 });
      joinBackward(model, id(ids, 3));
    });
    const { rows, counts } = redlineOf(before, after);
    expect(counts).toEqual({ changed: 2, added: 0, deleted: 0, moved: 0 });
    expect(rows.map(({ wordsBefore, wordsAfter }) => [wordsBefore, wordsAfter])).toEqual([
      ["The cities meet.", "The cities meet."],
      ["They report every year.", "They report \nevery year."],
      ["Costs are shared.\nThis is the end.", "Costs are shared.This is the end."],
    ]);
  });

  it("tells another look and another kind from other words", () => {
    const [before, after] = afterwards((model, ids) => {
      formatRange(model, { block: id(ids, 0), offset: 0 }, { block: id(ids, 0), offset: 3 }, "strong", true);
      setBlock(model, id(ids, 3), { kind: "heading", level: 1 });
    });
    const { rows } = redlineOf(before, after);
    expect(rows[0]).toMatchObject({ change: "changed", isRestyled: true, isReshaped: false });
    expect(rows[3]).toMatchObject({ change: "changed", isRestyled: false, isReshaped: true });
  });

  it("says nothing of empty paragraphs that came or went, and names a table that is new", () => {
    const [before, after] = afterwards((model, ids) => {
      insertBlocks(model, id(ids, 0), lines(""));
      insertTable(model, id(ids, 1), { rows: 2, cols: 2 });
    });
    const { rows, counts } = redlineOf(before, after);
    expect(counts).toMatchObject({ changed: 0, deleted: 0 });
    expect(
      rows.filter(({ change }) => change === "new").map(({ after: [block] }) => block?.role.table !== null),
    ).toEqual([true]);
  });

  it("is quick for a long text with a few changes", () => {
    const long = baseOf(lines(...Array.from({ length: 400 }, (_, i) => `Paragraph ${i} of a long text.`)));
    const { model } = createPeer(2, long);
    const before = kept(model);
    for (const index of [3, 200, 390]) {
      insertText(model, { block: model.layout().blocks[index]?.id ?? "", offset: 0 }, "New: ");
    }
    expect(redlineOf(before, kept(model)).counts).toEqual({ changed: 3, added: 0, deleted: 0, moved: 0 });
  });
});

describe("an issued content", () => {
  it("reads back as the paragraphs that it was made of", () => {
    const [before] = afterwards(() => undefined);
    expect(canonicalJson(before)).toBe(canonicalJson(createPeer(2, BASE).model.layout().blocks));
  });

  it.each([
    "",
    "{}",
    "[[1]]",
    '[["a","paragraph",0,false,null,null,"x",[]]]',
    '[["a","paragraph",99,false,null,null,"[]",[]]]',
  ])("is none in %j", (text) => expect(blocksOfCanonical(text)).toBeNull());
});
