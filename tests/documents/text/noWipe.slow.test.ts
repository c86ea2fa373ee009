import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { deleteAll } from "../../../src/documents/text/commands/deleteAll.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { formatRange } from "../../../src/documents/text/commands/formatRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlocks } from "../../../src/documents/text/commands/moveBlocks.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { removeTable } from "../../../src/documents/text/commands/table/removeLine.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { mayWipe } from "../../../src/documents/text/undo/mayWipe.ts";
import { watchWipes } from "../../../src/documents/text/undo/watchWipes.ts";
import { createPeer, expectSame, lines, syncAll } from "./peers.ts";
import { DEVICE, watched, updateOf, shownText, idAt, texts, everything, letters, scene } from "./wipeScene.ts";

describe("no wipe", () => {
  it("is what moves, splits, joins or formats all of a text", () => {
    const [ann, ben] = scene();
    const act = (run: (model: TextModel) => void) => ben.arrive(updateOf(ann, run));
    act((model) => {
      for (const { id, text, role } of model.layout().blocks) {
        if (text.length > 8 && role.note === null) splitBlock(model, { block: id, offset: 6 });
      }
    });
    act((model) => moveBlocks(model, [idAt(ann, 0), idAt(ann, 1)], null));
    act((model) => {
      const at = texts(ann).findIndex((text) => text.startsWith("cities"));
      if (at > 0) joinBackward(model, idAt(ann, at));
    });
    act((model) =>
      formatRange(model, { block: idAt(ann, 0), offset: 0 }, { block: idAt(ann, 8), offset: 1 }, "strong", true),
    );
    expect(ben.wipes.list()).toEqual([]);
    expectSame([ann, ben]);
  });

  it("is three tenths of a text or less, a small table, or all of two lines", () => {
    const [ann, ben] = scene();
    const table = ann.model.layout().blocks.find(({ role }) => role.table !== null);
    ben.arrive(updateOf(ann, (model) => removeTable(model, table?.id ?? "")));
    ben.arrive(updateOf(ann, (model) => deleteBlock(model, idAt(ann, 3))));
    ben.arrive(updateOf(ann, (model) => deleteBlock(model, idAt(ann, 3))));
    expect(ben.wipes.list()).toEqual([]);

    const short = createPeer(1);
    insertBlocks(short.model, null, lines("Two lines", "and no more than that"));
    const base = Y.encodeStateAsUpdate(short.doc);
    const [cem, dan] = [watched(2, base), watched(3, base)];
    dan.arrive(updateOf(cem, deleteAll));
    expect(dan.wipes.list()).toEqual([]);
  });

  it("is taking away one of two copies that two have brought back, for one who only reads", () => {
    const [ann, ben] = scene();
    const base = Y.encodeStateAsUpdate(ben.doc);
    const cem = watched(4, base);
    const reader = new Y.Doc({ gc: false });
    const wipes = watchWipes(reader);
    Y.applyUpdate(reader, base, { type: "load" });
    const arrive = (update: Uint8Array): void =>
      wipes.around({ device: DEVICE, seq: 1, time: 0 }, () =>
        Y.applyUpdate(reader, update, { type: "remote", device: DEVICE, seq: 1 }),
      );
    const update = updateOf(ann, letters);
    arrive(update);
    expect(wipes.list()).toHaveLength(1);
    const backs = [ben, cem].map((peer) => {
      peer.arrive(update);
      const [found] = peer.wipes.list();
      if (!found) throw new Error("no wipe");
      return updateOf(peer, (model) => peer.wipes.takeBack(model, found));
    });
    for (const back of backs) arrive(back);
    expect(wipes.list()).toEqual([]);
    const doubled = shownText(reader).length;
    syncAll([ben, cem]);
    for (const peer of [ben, cem]) arrive(Y.encodeStateAsUpdate(peer.doc, Y.encodeStateVector(reader)));
    expect(shownText(reader).length).toBeLessThan(0.6 * doubled);
    expect(wipes.list()).toEqual([]);
  });

  it("is typing: such updates need not be looked at", () => {
    const [ann] = scene();
    expect(mayWipe(updateOf(ann, (model) => insertText(model, { block: idAt(ann, 0), offset: 0 }, "x")))).toBe(false);
    expect(mayWipe(updateOf(ann, (model) => splitBlock(model, { block: idAt(ann, 0), offset: 3 })))).toBe(false);
    expect(mayWipe(updateOf(ann, deleteAll))).toBe(true);
    expect(mayWipe(updateOf(ann, () => ann.undo.undo()))).toBe(false);
    expect(mayWipe(updateOf(ann, everything))).toBe(true);
  });
});
