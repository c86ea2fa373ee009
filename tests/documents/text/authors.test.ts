import { describe, expect, it } from "vitest";
import { authorAt, authorRuns, lettersByClient } from "../../../src/documents/text/authors/authorRuns.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { formatRange } from "../../../src/documents/text/commands/formatRange.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlocks } from "../../../src/documents/text/commands/moveBlocks.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, syncAll } from "./peers.ts";

const idAt = ({ model }: Peer, index: number) => model.layout().blocks[index]?.id ?? "";

/** Each letter with the client that wrote it, such as `abc:1 X:3`. */
function authors({ model }: Peer): string[] {
  const layout = model.layout();
  return layout.blocks.map((block) =>
    authorRuns(layout, block)
      .map(({ from, to, client }) => `${block.text.slice(from, to)}:${client}`)
      .join(" "),
  );
}

function scene(): readonly [Peer, Peer] {
  const base = baseOf(lines("alpha", "bravo"));
  const [ann, ben] = [createPeer(2, base), createPeer(3, base)];
  insertText(ann.model, { block: idAt(ann, 0), offset: 2 }, "ANN");
  insertText(ben.model, { block: idAt(ben, 1), offset: 5 }, "BEN");
  syncAll([ann, ben]);
  return [ann, ben];
}

describe("who wrote what, by letter", () => {
  it("is told through split, join, move and formats", () => {
    const [ann, ben] = scene();
    expect(authors(ann)).toEqual(["al:1 ANN:2 pha:1", "bravo:1 BEN:3"]);
    splitBlock(ben.model, { block: idAt(ben, 0), offset: 3 });
    expect(authors(ben)).toEqual(["al:1 A:2", "NN:2 pha:1", "bravo:1 BEN:3"]);
    joinBackward(ben.model, idAt(ben, 2));
    moveBlocks(ben.model, [idAt(ben, 1)], idAt(ben, 0));
    formatRange(ben.model, { block: idAt(ben, 0), offset: 0 }, { block: idAt(ben, 0), offset: 4 }, "strong", true);
    syncAll([ann, ben]);
    expectSame([ann, ben]);
    for (const peer of [ann, ben]) expect(authors(peer)).toEqual(["NN:2 phabravo:1 BEN:3", "al:1 A:2"]);
  });

  it("stays with the first author when another's deletion is undone", () => {
    const [ann, ben] = scene();
    deleteRange(ben.model, { block: idAt(ben, 0), offset: 1 }, { block: idAt(ben, 1), offset: 6 });
    syncAll([ann, ben]);
    ben.undo.undo();
    syncAll([ann, ben]);
    for (const peer of [ann, ben]) expect(authors(peer)).toEqual(["al:1 ANN:2 pha:1", "bravo:1 BEN:3"]);
    ben.undo.redo();
    ben.undo.undo();
    syncAll([ann, ben]);
    for (const peer of [ann, ben]) expect(authors(peer)).toEqual(["al:1 ANN:2 pha:1", "bravo:1 BEN:3"]);
  });

  it("is told at the caret: of the letter before it, at the start of the one behind", () => {
    const [ann] = scene();
    const layout = ann.model.layout();
    const [first] = layout.blocks;
    if (!first) throw new Error("No block");
    expect([0, 1, 2, 3, 5, 6, 8].map((offset) => authorAt(layout, first, offset))).toEqual([1, 1, 1, 2, 2, 1, 1]);
  });

  it("counts the letters as they stand", () => {
    const [ann, ben] = scene();
    expect([...lettersByClient(ann.model.layout())].sort()).toEqual([
      [1, 10],
      [2, 3],
      [3, 3],
    ]);
    deleteBlock(ann.model, idAt(ann, 1));
    syncAll([ann, ben]);
    expect([...lettersByClient(ben.model.layout())].sort()).toEqual([
      [1, 5],
      [2, 3],
    ]);
  });

  it("is told anew when a letter is replaced by the same one", () => {
    const [ann] = scene();
    expect(authors(ann)[0]).toBe("al:1 ANN:2 pha:1");
    const id = idAt(ann, 0);
    ann.model.act("test", () => {
      insertText(ann.model, { block: id, offset: 1 }, "l");
      deleteRange(ann.model, { block: id, offset: 2 }, { block: id, offset: 3 });
    });
    expect(authors(ann)[0]).toBe("a:1 lANN:2 pha:1");
  });
});
