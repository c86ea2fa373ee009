import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { moveBlocks } from "../../../src/documents/text/commands/moveBlocks.ts";
import { breaksOrder, isInOrder, mendParts } from "../../../src/documents/text/parts/partOrder.ts";
import { setParts } from "../../../src/documents/text/parts/parts.ts";
import { metaOf } from "../../../src/documents/text/model/roots.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, syncAll } from "./peers.ts";

const texts = ({ model }: Peer): string[] => model.layout().blocks.map(({ text }) => text);
const idOf = ({ model }: Peer, text: string): string =>
  model.layout().blocks.find((one) => one.text === text)?.id ?? "";

const BASE = (() => {
  const peer = createPeer(4, baseOf(lines("Title", "I", "Operative", "1", "2", "Appendix", "a")));
  setParts(
    peer.model,
    new Map([
      ["preamble", idOf(peer, "Title")],
      ["operative", idOf(peer, "Operative")],
      ["appendix", idOf(peer, "Appendix")],
    ]),
  );
  return Y.encodeStateAsUpdate(peer.doc);
})();

const peer = (client = 2) => createPeer(client, BASE);
const move = (one: Peer, words: readonly string[], before: string | null) =>
  moveBlocks(
    one.model,
    words.map((text) => idOf(one, text)),
    before === null ? null : idOf(one, before),
  );
const breaks = (one: Peer, words: readonly string[], before: string | null) =>
  breaksOrder(
    one.model,
    words.map((text) => idOf(one, text)),
    before === null ? null : idOf(one, before),
  );

describe("a move is refused when it would bring the parts out of their order", () => {
  it("and only then", () => {
    const ann = peer();
    expect(breaks(ann, ["Operative", "1", "2"], "Title")).toBe(true);
    expect(breaks(ann, ["Appendix", "a"], "Operative")).toBe(true);
    expect(breaks(ann, ["Operative", "1", "2"], null)).toBe(true);
    expect(breaks(ann, ["Title"], null)).toBe(true);
    expect(breaks(ann, ["Operative"], "2")).toBe(false);
    expect(breaks(ann, ["Appendix"], null)).toBe(false);
    expect(breaks(ann, ["1"], "Title")).toBe(false);
    expect(breaks(ann, ["a"], "I")).toBe(false);
  });

  it("never in a text whose template has no parts, nor for one that is out of order already", () => {
    const plain = createPeer(3, baseOf(lines("one", "two")));
    expect(breaks(plain, ["two"], "one")).toBe(false);
    const ann = peer();
    move(ann, ["Appendix", "a"], "Title");
    expect(breaks(ann, ["Operative"], "Appendix")).toBe(false);
  });
});

describe("what is out of order is put right in one act", () => {
  it("each part with all that belongs to it, and undo takes it back", () => {
    const ann = peer();
    move(ann, ["Appendix", "a"], "Title");
    expect(isInOrder(ann.model)).toBe(false);
    mendParts(ann.model);
    expect(texts(ann)).toEqual(["Title", "I", "Operative", "1", "2", "Appendix", "a"]);
    expect(isInOrder(ann.model)).toBe(true);
    ann.undo.undo();
    expect(texts(ann)).toEqual(["Appendix", "a", "Title", "I", "Operative", "1", "2"]);
  });

  it("all three turned round", () => {
    const ann = peer();
    move(ann, ["Operative", "1", "2"], "Title");
    move(ann, ["Appendix", "a"], "Operative");
    mendParts(ann.model);
    expect(texts(ann)).toEqual(["Title", "I", "Operative", "1", "2", "Appendix", "a"]);
  });

  it("also when two moved different headings while apart, each in order for itself: nothing is lost", () => {
    const [ann, ben] = [peer(2), peer(3)];
    expect([breaks(ann, ["Appendix"], "1"), breaks(ben, ["Operative"], "Appendix")]).toEqual([false, false]);
    move(ann, ["Appendix"], "1");
    move(ben, ["Operative"], "Appendix");
    syncAll([ann, ben]);
    expect(isInOrder(ann.model)).toBe(false);
    mendParts(ann.model);
    syncAll([ann, ben]);
    expectSame([ann, ben]);
    expect(isInOrder(ben.model)).toBe(true);
    expect([...texts(ben)].sort()).toEqual(["Title", "I", "Operative", "1", "2", "Appendix", "a"].sort());
  });
});

it("a part whose heading was deleted, or junk in its place, is no part, and never in the way", () => {
  const ann = peer();
  deleteBlock(ann.model, idOf(ann, "Operative"));
  metaOf(ann.doc).set("part/appendix", 7);
  expect(isInOrder(ann.model)).toBe(true);
  expect(breaks(ann, ["Appendix"], "Title")).toBe(false);
  mendParts(ann.model);
  expect(texts(ann)).toEqual(["Title", "I", "1", "2", "Appendix", "a"]);
});
