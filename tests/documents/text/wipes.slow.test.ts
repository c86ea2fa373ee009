import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { deleteAll } from "../../../src/documents/text/commands/deleteAll.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { expectSame, lines, syncAll } from "./peers.ts";
import { DEVICE, watched, updateOf, idAt, texts, authors, everything, letters, LINE, scene } from "./wipeScene.ts";

describe("a wipe by somebody else", () => {
  const ways: [string, (model: TextModel) => void][] = [
    ["all paragraphs deleted", deleteAll],
    ["from the first letter to the last", everything],
    ["all letters deleted", letters],
  ];
  it.each(ways)("is noticed with its author, its time and its size: %s", (_way, wipe) => {
    const [ann, ben] = scene();
    ben.arrive(updateOf(ann, wipe));
    expect(ben.wipes.list()).toMatchObject([{ device: DEVICE, seq: 1, time: 1000 }]);
    expect(ben.wipes.list()[0]?.share).toBeGreaterThan(0.98);
  });

  it.each(ways)("is taken back with every letter, author, cell and note: %s", (_way, wipe) => {
    const [ann, ben] = scene();
    const [text, written] = [texts(ben), authors(ben)];
    const look = ben.model.layout().blocks.map(({ role, kind, spans }) => ({ role, kind, spans }));
    ben.arrive(updateOf(ann, wipe));
    expect(texts(ben).join("")).not.toContain("cities");
    const [found] = ben.wipes.list();
    if (!found) throw new Error("no wipe");
    const back = updateOf(ben, (model) => ben.wipes.takeBack(model, found));
    expect(texts(ben)).toEqual(text);
    expect(authors(ben)).toEqual(written);
    expect(ben.model.layout().blocks.map(({ role, kind, spans }) => ({ role, kind, spans }))).toEqual(look);
    expect(ben.wipes.list()).toEqual([]);
    ann.arrive(back);
    expectSame([ann, ben]);
    expect(authors(ann)).toEqual(written);
  });

  it.each(ways)("comes again when the taking back is undone, and goes when it is redone: %s", (_way, wipe) => {
    const [ann, ben] = scene();
    const [text, written] = [texts(ben), authors(ben)];
    ben.arrive(updateOf(ann, wipe));
    const wiped = texts(ben);
    const [found] = ben.wipes.list();
    if (!found) throw new Error("no wipe");
    ben.wipes.takeBack(ben.model, found);
    ben.undo.undo();
    expect(texts(ben)).toEqual(wiped);
    ben.undo.redo();
    expect(texts(ben)).toEqual(text);
    expect(authors(ben)).toEqual(written);
    syncAll([ann, ben]);
    expectSame([ann, ben]);
  });

  it.each(ways)("is taken back without what was written meanwhile: %s", (_way, wipe) => {
    const [ann, ben] = scene();
    const lengthBefore = texts(ben).length;
    ben.arrive(updateOf(ann, wipe));
    const [found] = ben.wipes.list();
    insertBlocks(ben.model, null, lines("Ben begins anew"));
    const later = updateOf(ann, (model) => insertBlocks(model, null, lines("Ann goes on")));
    ben.arrive(later);
    if (!found) throw new Error("no wipe");
    ben.wipes.takeBack(ben.model, found);
    syncAll([ann, ben]);
    expectSame([ann, ben]);
    expect(texts(ann)).toEqual(expect.arrayContaining(["Ben begins anew", "Ann goes on", `0 ANN ${LINE}`]));
    expect(texts(ann).length).toBe(lengthBefore + 2);
  });

  it("keeps what its author wrote in the same envelope", () => {
    const [ann, ben] = scene();
    const text = texts(ben);
    const update = updateOf(ann, (model) => {
      model.act("replaceAll", () => {
        everything(model);
        insertText(model, { block: model.layout().blocks[0]?.id ?? "", offset: 0 }, "My own words.");
        insertBlocks(model, null, lines("And a paragraph of mine", ""));
      });
    });
    ben.arrive(update);
    const [found] = ben.wipes.list();
    if (!found) throw new Error("no wipe");
    ben.wipes.takeBack(ben.model, found);
    const now = texts(ben).join("\n");
    for (const line of text) for (const word of line.split(" ")) expect(now).toContain(word);
    expect(now).toContain("My own words.");
    expect(texts(ben)).toContain("And a paragraph of mine");
    expect(texts(ben).length).toBe(text.length + 1);
    expect(ben.model.layout().blocks.filter(({ flag }) => flag !== null)).toEqual([]);
    syncAll([ann, ben]);
    expectSame([ann, ben]);
  });

  it("is one of several, each taken back by itself, in any order", () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const [ann, ben] = scene();
      const [text, written] = [texts(ben), authors(ben)];
      const part = (from: number, to: number) => (model: TextModel) =>
        deleteRange(
          model,
          { block: idAt(ann, from), offset: 0 },
          { block: idAt(ann, to), offset: texts(ann)[to]?.length ?? 0 },
        );
      ben.arrive(updateOf(ann, part(texts(ann).length - 6, texts(ann).length - 2)));
      ben.arrive(updateOf(ann, deleteAll));
      const wipes = ben.wipes.list();
      expect(wipes.map(({ seq }) => seq)).toEqual([1, 2]);
      for (const which of order) {
        const wipe = wipes[which];
        if (wipe) ben.wipes.takeBack(ben.model, wipe);
      }
      expect(texts(ben)).toEqual(text);
      expect(authors(ben)).toEqual(written);
      syncAll([ann, ben]);
      expectSame([ann, ben]);
    }
  });

  it("is taken back once when two do so at the same time", () => {
    for (const [, wipe] of ways) {
      const [ann, ben] = scene();
      const cem = watched(4, Y.encodeStateAsUpdate(ben.doc));
      const [text, written] = [texts(ben), authors(ben)];
      const update = updateOf(ann, wipe);
      for (const peer of [ben, cem]) {
        peer.arrive(update);
        const [found] = peer.wipes.list();
        if (!found) throw new Error("no wipe");
        peer.wipes.takeBack(peer.model, found);
      }
      syncAll([ann, ben, cem]);
      expectSame([ann, ben, cem]);
      expect(texts(ann)).toEqual(text);
      expect(authors(ann)).toEqual(written);
    }
  });

  it("is settled when somebody else has brought the text back, or its author has", () => {
    for (const [, wipe] of ways) {
      const [ann, ben] = scene();
      const cem = watched(4, Y.encodeStateAsUpdate(ben.doc));
      const update = updateOf(ann, wipe);
      ben.arrive(update);
      cem.arrive(update);
      const [found] = ben.wipes.list();
      if (!found) throw new Error("no wipe");
      cem.arrive(updateOf(ben, (model) => ben.wipes.takeBack(model, found)));
      expect(cem.wipes.list()).toEqual([]);

      const [dan, eva] = scene();
      eva.arrive(updateOf(dan, wipe));
      expect(eva.wipes.list()).toHaveLength(1);
      eva.arrive(updateOf(dan, () => dan.undo.undo()));
      expect(eva.wipes.list()).toEqual([]);
    }
  });

  it("is left so, and then nothing more is said of it", () => {
    const [ann, ben] = scene();
    let told = 0;
    ben.wipes.watch(() => {
      told += 1;
    });
    ben.arrive(updateOf(ann, deleteAll));
    const [found] = ben.wipes.list();
    if (!found) throw new Error("no wipe");
    ben.wipes.leave(found);
    expect(ben.wipes.list()).toEqual([]);
    expect(told).toBe(2);
    ben.wipes.takeBack(ben.model, found);
    expect(texts(ben).join("")).toBe("");
  });
});
