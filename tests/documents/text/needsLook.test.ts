import { describe, expect, it } from "vitest";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { keepBlock } from "../../../src/documents/text/commands/keepBlock.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { setBlock } from "../../../src/documents/text/commands/setBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { metaOf, recordMapOf } from "../../../src/documents/text/model/roots.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, send, syncAll } from "./peers.ts";

const BASE = baseOf(lines("alpha one", "bravo two", "charlie three"));
const idAt = (model: TextModel, index: number) => model.layout().blocks[index]?.id ?? "";

type Act = (model: TextModel) => void;
const acts: Readonly<Record<string, Act>> = {
  split: (model) => void splitBlock(model, { block: idAt(model, 1), offset: 5 }),
  join: (model) => void joinBackward(model, idAt(model, 1)),
  retype: (model) => setBlock(model, idAt(model, 1), { kind: "heading", level: 2 }),
  level: (model) => setBlock(model, idAt(model, 1), { level: 1 }),
  move: (model) => moveBlock(model, idAt(model, 1), null),
};

const ORDINARY: readonly (readonly [string, Act, Act])[] = [
  [
    "typing by both",
    (model: TextModel) => insertText(model, { block: idAt(model, 1), offset: 2 }, "x"),
    (model: TextModel) => insertText(model, { block: idAt(model, 1), offset: 4 }, "y"),
  ],
  [
    "typing and a split",
    acts.split ?? fail,
    (model: TextModel) => insertText(model, { block: idAt(model, 1), offset: 2 }, "x"),
  ],
  [
    "typing and a retype",
    acts.retype ?? fail,
    (model: TextModel) => insertText(model, { block: idAt(model, 1), offset: 2 }, "x"),
  ],
  [
    "a new paragraph behind and a retype",
    acts.retype ?? fail,
    (model: TextModel) => void splitBlock(model, { block: idAt(model, 1), offset: 9 }),
  ],
  [
    "a new paragraph before and a split",
    acts.split ?? fail,
    (model: TextModel) => void splitBlock(model, { block: idAt(model, 1), offset: 0 }),
  ],
  ["changes of neighbours", acts.retype ?? fail, (model: TextModel) => setBlock(model, idAt(model, 2), { level: 1 })],
  ["language and structure", acts.split ?? fail, (model: TextModel) => setBlock(model, idAt(model, 1), { lang: "fr" })],
];

const flags = (peer: Peer) => peer.model.layout().blocks.flatMap((block) => (block.flag ? [block.flag] : []));
const flagged = (peer: Peer) => peer.model.layout().blocks.find((block) => block.flag !== null)?.id ?? "";

/** Both orders in which the two may arrive, and a third peer that gets one before the other. */
function meet(one: Act, two: Act, order: "one first" | "two first"): readonly [Peer, Peer, Peer] {
  const [ann, ben, eve] = [createPeer(2, BASE), createPeer(3, BASE), createPeer(4, BASE)];
  one(ann.model);
  two(ben.model);
  for (const from of order === "one first" ? [ann, ben] : [ben, ann]) send(from, eve);
  syncAll([ann, ben, eve]);
  expectSame([ann, ben, eve]);
  return [ann, ben, eve];
}

const names = Object.keys(acts);
const pairs = names.flatMap((a, i) => names.slice(i).map((b) => [a, b] as const));
const ORDERS = ["one first", "two first"] as const;

describe("a paragraph that two re-shaped apart needs a look", () => {
  for (const order of ORDERS) {
    it.each(pairs)(`%s and %s, ${order}`, (a, b) => {
      const peers = meet(acts[a] ?? fail, acts[b] ?? fail, order);
      // Two who did the very same leave nothing to decide.
      const expected = a === b ? [] : ["reshaped-apart"];
      for (const peer of peers) expect(flags(peer)).toEqual(expected);
    });
  }

  it("two splits at different places are two different acts", () => {
    const other: Act = (model) => void splitBlock(model, { block: idAt(model, 1), offset: 7 });
    for (const peer of meet(acts.split ?? fail, other, "one first")) expect(flags(peer)).toEqual(["reshaped-apart"]);
  });

  it("is settled with one act, for everybody, and comes back with undo", () => {
    const [ann, ben, eve] = meet(acts.split ?? fail, acts.retype ?? fail, "one first");
    keepBlock(eve.model, flagged(eve));
    syncAll([ann, ben, eve]);
    for (const peer of [ann, ben, eve]) expect(flags(peer)).toEqual([]);
    eve.undo.undo();
    syncAll([ann, ben, eve]);
    for (const peer of [ann, ben, eve]) expect(flags(peer)).toEqual(["reshaped-apart"]);
    eve.undo.redo();
    syncAll([ann, ben, eve]);
    for (const peer of [ann, ben, eve]) expect(flags(peer)).toEqual([]);
  });

  it("stays settled when two settle it apart, and when one who re-shaped it does", () => {
    const [ann, ben, eve] = meet(acts.split ?? fail, acts.retype ?? fail, "one first");
    keepBlock(ann.model, flagged(ann));
    keepBlock(eve.model, flagged(eve));
    syncAll([ann, ben, eve]);
    for (const peer of [ann, ben, eve]) expect(flags(peer)).toEqual([]);
  });

  it("is settled by whoever re-shapes it knowing both", () => {
    const [ann, ben, eve] = meet(acts.split ?? fail, acts.retype ?? fail, "two first");
    setBlock(ben.model, flagged(ben), { level: 3 });
    syncAll([ann, ben, eve]);
    for (const peer of [ann, ben, eve]) expect(flags(peer)).toEqual([]);
  });

  it("needs no look any more when one of the two undoes", () => {
    const [ann, ben, eve] = meet(acts.split ?? fail, acts.retype ?? fail, "one first");
    ann.undo.undo();
    syncAll([ann, ben, eve]);
    for (const peer of [ann, ben, eve]) expect(flags(peer)).toEqual([]);
    expect(expectSame([ann, ben, eve])[1]).toMatchObject({ kind: "heading", text: "bravo two" });
  });

  it("a third change that nobody knew of needs a look again", () => {
    const [ann, ben] = [createPeer(2, BASE), createPeer(3, BASE)];
    const late = createPeer(5, BASE);
    acts.split?.(ann.model);
    acts.retype?.(ben.model);
    acts.move?.(late.model);
    syncAll([ann, ben]);
    keepBlock(ann.model, flagged(ann));
    expect(flags(ann)).toEqual([]);
    syncAll([ann, ben, late]);
    for (const peer of [ann, ben, late]) expect(flags(peer)).toEqual(["reshaped-apart"]);
  });

  it.each(ORDINARY)("ordinary writing together is not flagged: %s", (_name, one, two) => {
    for (const peer of meet(one, two, "one first")) expect(flags(peer)).toEqual([]);
  });

  it("is not flagged when one saw what the other did", () => {
    const [ann, ben] = [createPeer(2, BASE), createPeer(3, BASE)];
    for (const round of [1, 2, 3]) {
      setBlock((round % 2 ? ann : ben).model, idAt(ann.model, 1), { level: round });
      syncAll([ann, ben]);
      expect([...flags(ann), ...flags(ben)]).toEqual([]);
    }
  });

  it("junk under its keys hides nothing and flags nothing", () => {
    const ann = createPeer(2, BASE);
    const record = recordMapOf(ann.doc, idAt(ann.model, 1));
    for (const [key, value] of [
      ["shape:x", { at: 1, act: "split" }],
      ["shape:7", "nonsense"],
      ["shape:8", { at: -1, act: 4, saw: [] }],
      ["shape:9", { at: 4, act: "look" }],
      ["shape:10", { at: 4, act: "move ", saw: { y: "z", 3: -2 } }],
    ] as const) {
      ann.model.act("junk", () => record?.set(key, value));
    }
    expect(flags(ann)).toEqual([]);
    expectSame([ann]);
    expect(metaOf(ann.doc).size).toBe(0);
  });
});

describe("a paragraph that one deleted and another wrote in needs a look", () => {
  for (const order of ORDERS) {
    it(`in whichever order they arrive: ${order}`, () => {
      const remove: Act = (model) => deleteBlock(model, idAt(model, 1));
      const write: Act = (model) => insertText(model, { block: idAt(model, 1), offset: 5 }, "XX");
      const [ann, ben, eve] = meet(remove, write, order);
      for (const peer of [ann, ben, eve]) expect(flags(peer)).toEqual(["deleted-by-other"]);
      keepBlock(eve.model, flagged(eve));
      syncAll([ann, ben, eve]);
      for (const peer of [ann, ben, eve]) expect(flags(peer)).toEqual([]);
      expect(expectSame([ann, ben, eve])[1]?.text).toBe("bravoXX two");
      eve.undo.undo();
      syncAll([ann, ben, eve]);
      for (const peer of [ann, ben, eve]) expect(flags(peer)).toEqual(["deleted-by-other"]);
      deleteBlock(ben.model, flagged(ben));
      syncAll([ann, ben, eve]);
      expect(expectSame([ann, ben, eve]).map((block) => block.text)).toEqual(["alpha one", "charlie three"]);
    });
  }
});

function fail(): never {
  throw new Error("No such act");
}
