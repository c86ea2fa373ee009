import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { moveBlocks } from "../../../src/documents/text/commands/moveBlocks.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { orderOf } from "../../../src/documents/text/model/roots.ts";
import { checkLayout } from "./fuzz/checkLayout.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, send, syncAll } from "./peers.ts";

const BASE = baseOf(lines("abcd", "end", "x", "y"));

const idAt = ({ model }: Peer, index: number) => model.layout().blocks[index]?.id ?? "";
const textOf = ({ model }: Peer) => model.layout().blocks.map(({ text }) => text);
const split = (peer: Peer, index: number, offset: number) =>
  splitBlock(peer.model, { block: idAt(peer, index), offset }).second;
const paste = (peer: Peer, index: number, ...texts: string[]) =>
  insertBlocks(peer.model, idAt(peer, index), lines(...texts));
/** A new paragraph behind this one, and its letters, as with Enter. */
const write = (peer: Peer, index: number, text: string) => {
  const block = idAt(peer, index);
  const { length } = peer.model.layout().blocks[index]?.text ?? "";
  insertText(peer.model, { block: splitBlock(peer.model, { block, offset: length }).second, offset: 0 }, text);
};

const IDS = [
  ["lower id first", 2, 3],
  ["higher id first", 3, 2],
] as const;

/** What both see after these two have acted apart. */
function together(ids: readonly [number, number], one: (ann: Peer) => void, two: (ben: Peer) => void) {
  const [ann, ben] = [createPeer(ids[0], BASE), createPeer(ids[1], BASE)];
  one(ann);
  two(ben);
  syncAll([ann, ben]);
  for (const { model } of [ann, ben]) checkLayout(model);
  expectSame([ann, ben]);
  return textOf(ann);
}

const addBehind = (ben: Peer) => void paste(ben, 0, "N1", "N2");

describe.each(IDS)("what is put between the halves of a paragraph stays there (%s)", (_, ...ids) => {
  it("when another adds a paragraph behind the whole", () => {
    const act = (ann: Peer) => {
      split(ann, 0, 2);
      paste(ann, 0, "P");
    };
    expect(together(ids, act, addBehind)).toEqual(["ab", "P", "cd", "N1", "N2", "end", "x", "y"]);
  });
  it("three that are pasted together, and what is put among them later", () => {
    const act = (ann: Peer) => {
      split(ann, 0, 2);
      paste(ann, 0, "P1", "P2", "P3");
      paste(ann, 2, "Q1", "Q2");
      split(ann, 2, 1);
    };
    expect(together(ids, act, addBehind)).toEqual([
      ...["ab", "P1", "P", "2", "Q1", "Q2", "P3", "cd"],
      ...["N1", "N2", "end", "x", "y"],
    ]);
  });
  it("twelve that are written one behind the other", () => {
    const words = Array.from({ length: 12 }, (_, i) => `P${i}`);
    const act = (ann: Peer) => {
      split(ann, 0, 2);
      for (const [i, word] of words.entries()) write(ann, i, word);
    };
    expect(together(ids, act, addBehind)).toEqual(["ab", ...words, "cd", "N1", "N2", "end", "x", "y"]);
  });
  it("one that is moved there", () => {
    const act = (ann: Peer) => {
      split(ann, 0, 2);
      moveBlock(ann.model, idAt(ann, 4), idAt(ann, 1));
    };
    expect(together(ids, act, addBehind)).toEqual(["ab", "y", "cd", "N1", "N2", "end", "x"]);
  });
  it("two that are moved there together", () => {
    const act = (ann: Peer) => {
      split(ann, 0, 2);
      moveBlocks(ann.model, [idAt(ann, 2), idAt(ann, 3)], idAt(ann, 1));
    };
    expect(together(ids, act, addBehind)).toEqual(["ab", "end", "x", "cd", "N1", "N2", "y"]);
  });
  // What is moved says only what it was put behind, and that was moved itself: so it may stay behind, as docs/decisions.md says.
  it("and what is moved behind one that was moved there is not lost", () => {
    const act = (ann: Peer) => {
      split(ann, 0, 2);
      moveBlock(ann.model, idAt(ann, 4), idAt(ann, 1));
      moveBlock(ann.model, idAt(ann, 3), idAt(ann, 2));
    };
    const seen = together(ids, act, addBehind);
    expect(seen.filter((text) => text !== "end")).toEqual(["ab", "y", "cd", "N1", "N2", "x"]);
    expect([2, 5]).toContain(seen.indexOf("end"));
  });
  it("between each of three pieces", () => {
    const act = (ann: Peer) => {
      split(ann, 0, 3);
      split(ann, 0, 1);
      paste(ann, 1, "Q");
      paste(ann, 0, "P1", "P2");
    };
    expect(together(ids, act, addBehind)).toEqual([
      ...["a", "P1", "P2", "bc", "Q", "d"],
      ...["N1", "N2", "end", "x", "y"],
    ]);
  });
  it("when another splits both halves", () => {
    const act = (ann: Peer) => {
      split(ann, 0, 2);
      paste(ann, 0, "P1", "P2");
    };
    const cut = (ben: Peer) => {
      split(ben, 0, 1);
      split(ben, 1, 2);
    };
    expect(together(ids, act, cut)).toEqual(["a", "b", "P1", "P2", "c", "d", "end", "x", "y"]);
  });
  it("but what was put behind a paragraph that had been joined on across a deleted half stands behind it", () => {
    const act = (ann: Peer) => {
      split(ann, 0, 2);
      deleteRange(ann.model, { block: idAt(ann, 0), offset: 1 }, { block: idAt(ann, 2), offset: 1 });
      paste(ann, 0, "P");
    };
    const type = ({ model }: Peer) => insertText(model, { block: model.layout().blocks[0]?.id ?? "", offset: 4 }, "ef");
    expect(together(ids, act, type)).toEqual(["a", "cdef", "nd", "P", "x", "y"]);
  });
  it("and a text keeps its order when what stands behind its last piece pulls that forward", () => {
    const act = (ann: Peer) => {
      split(ann, 0, 1);
      split(ann, 1, 1);
    };
    const add = (ben: Peer) => {
      split(ben, 0, 3);
      paste(ben, 1, "N");
    };
    expect(together(ids, act, add)).toEqual(["a", "b", "c", "d", "N", "end", "x", "y"]);
  });
});

describe.each(IDS)("a join beside a paragraph that once was joined there moves nothing (%s)", (_, ...ids) => {
  /** Ben joins the second to the first while Ann puts an empty one between them, which he then joins to the first. */
  function meet(): readonly [Peer, Peer] {
    const [ann, ben] = [createPeer(ids[0], BASE), createPeer(ids[1], BASE)];
    joinBackward(ben.model, idAt(ben, 1));
    split(ann, 0, 4);
    send(ann, ben);
    send(ben, ann);
    return [ann, ben];
  }
  it("so nothing is written into the order, and the other stands alone", () => {
    const [, ben] = meet();
    expect(textOf(ben)).toEqual(["abcd", "", "end", "x", "y"]);
    const before = Y.encodeStateVector(ben.doc);
    const order = orderOf(ben.doc).length;
    joinBackward(ben.model, idAt(ben, 1));
    expect(textOf(ben)).toEqual(["abcd", "end", "x", "y"]);
    expect(orderOf(ben.doc).length).toBe(order);
    expect(Y.encodeStateAsUpdate(ben.doc, before).byteLength).toBeLessThan(400);
  });
  it("and what is written there meanwhile stays where it was put", () => {
    const [ann, ben] = meet();
    paste(ann, 1, "P1", "P2");
    joinBackward(ben.model, idAt(ben, 1));
    syncAll([ann, ben]);
    expect(textOf(ann)).toEqual(["abcd", "P1", "P2", "end", "x", "y"]);
    expectSame([ann, ben]);
  });
});

it("a deleted paragraph that stands again stands before what was joined behind it meanwhile", () => {
  const base = baseOf(lines("top", "abcd", "end"));
  const [ann, ben, cyd] = [createPeer(2, base), createPeer(3, base), createPeer(4, base)];
  joinBackward(ben.model, idAt(ben, 2));
  split(ann, 1, 4);
  syncAll([ann, ben]);
  insertText(cyd.model, { block: idAt(cyd, 0), offset: 3 }, " seen by nobody");
  deleteBlock(ben.model, idAt(ben, 0));
  joinBackward(ben.model, idAt(ben, 1));
  expect(textOf(ben)).toEqual(["abcd", "end"]);
  syncAll([ann, ben, cyd]);
  expect(textOf(ben)).toEqual(["top seen by nobody", "abcd", "end"]);
  expectSame([ann, ben, cyd]);
});
