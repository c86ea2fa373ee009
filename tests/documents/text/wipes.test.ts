import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { isDeviceId } from "../../../src/domain/ids.ts";
import { authorRuns } from "../../../src/documents/text/authors/authorRuns.ts";
import { deleteAll } from "../../../src/documents/text/commands/deleteAll.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { formatRange } from "../../../src/documents/text/commands/formatRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlocks } from "../../../src/documents/text/commands/moveBlocks.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { removeTable } from "../../../src/documents/text/commands/table/removeLine.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { readBlocks } from "../../../src/documents/text/model/readState.ts";
import { mayWipe } from "../../../src/documents/text/undo/mayWipe.ts";
import { type Wipes, watchWipes } from "../../../src/documents/text/undo/watchWipes.ts";
import { createPeer, expectSame, lines, type Peer, syncAll } from "./peers.ts";

const DEVICE = (() => {
  const id = "b".repeat(64);
  if (!isDeviceId(id)) throw new TypeError("no id");
  return id;
})();
type Watched = Peer & { readonly wipes: Wipes; readonly arrive: (update: Uint8Array) => void };

/** A peer that takes each update as an envelope of its own, as a replica does. */
function watched(clientId: number, base: Uint8Array): Watched {
  const peer = createPeer(clientId, base);
  const wipes = watchWipes(peer.doc);
  let seq = 0;
  const arrive = (update: Uint8Array): void => {
    const apply = () => Y.applyUpdate(peer.doc, update, { type: "remote", device: DEVICE, seq });
    seq += 1;
    if (mayWipe(update)) wipes.around({ device: DEVICE, seq, time: 1000 * seq }, apply);
    else apply();
  };
  return { ...peer, wipes, arrive };
}

/** What `act` adds to the peer's document, as one update. */
function updateOf({ doc, model }: Peer, act: (model: TextModel) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const made: Uint8Array[] = [];
  const take = (update: Uint8Array): void => void made.push(update);
  doc.on("update", take);
  act(model);
  doc.off("update", take);
  expect(before.length).toBeGreaterThan(0);
  return Y.mergeUpdates(made);
}

const shownText = (doc: Y.Doc): string =>
  readBlocks(doc)
    .map(({ text }) => text)
    .join("");
const idAt = ({ model }: Peer, index: number): string => model.layout().blocks[index]?.id ?? "";
const texts = ({ model }: Peer): string[] => model.layout().blocks.map(({ text }) => text);
const authors = ({ model }: Peer): string[] => {
  const layout = model.layout();
  return layout.blocks.map((block) =>
    authorRuns(layout, block)
      .map(({ from, to, client }) => `${block.text.slice(from, to)}:${client}`)
      .join(" "),
  );
};
const everything = (model: TextModel): void => {
  const { blocks } = model.layout();
  const last = blocks.at(-1);
  deleteRange(
    model,
    { block: blocks[0]?.id ?? "", offset: 0 },
    { block: last?.id ?? "", offset: last?.text.length ?? 0 },
  );
};

/** Deletes the letters and leaves the paragraphs, from the end: a note goes with its marker. */
const letters = (model: TextModel): void =>
  model.act("deleteLetters", () => {
    for (const { id, text } of model.layout().blocks.toReversed()) {
      if (text.length > 0) deleteRange(model, { block: id, offset: 0 }, { block: id, offset: text.length });
    }
  });

const LINE = "the cities of the network agree on what they owe each other. ";
const LONG = lines(...Array.from({ length: 8 }, (_, i) => `${i} ${LINE}`));

/** Ann and Ben with eight paragraphs of client 1 in which both have written, a table and a footnote. */
function scene(): readonly [Watched, Watched] {
  const first = createPeer(1);
  insertBlocks(first.model, null, LONG);
  const cells = [[lines("a1"), lines("b1")]];
  insertTable(first.model, idAt(first, 2), { rows: 1, cols: 2, cells, caption: { spans: [{ text: "Costs" }] } });
  insertNote(first.model, { block: idAt(first, 1), offset: 3 }, {}, { spans: [{ text: "a footnote" }] });
  const base = Y.encodeStateAsUpdate(first.doc);
  const [ann, ben] = [watched(2, base), watched(3, base)];
  insertText(ann.model, { block: idAt(ann, 0), offset: 2 }, "ANN ");
  insertText(ben.model, { block: idAt(ben, 1), offset: 2 }, "BEN ");
  syncAll([ann, ben]);
  return [ann, ben];
}

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
