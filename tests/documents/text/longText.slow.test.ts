// @vitest-environment jsdom
import { Node } from "prosemirror-model";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { blockIndexOf, blocksIn } from "../../../src/documents/text/binding/blockPositions.ts";
import { isShownAlready, noteAllShown } from "../../../src/documents/text/binding/shownAlready.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { patchedMap } from "../../../src/documents/text/model/patchedMap.ts";
import { expectInStep, openEditingPeer, select, texts, typeText } from "./editors.ts";
import { checkLayout } from "./fuzz/checkLayout.ts";
import { baseOf, createPeer, lines, type Peer, REMOTE } from "./peers.ts";
import { BASE as TABLE_AND_NOTE } from "./tableScene.ts";

const textOf = (count: number) => baseOf(lines(...Array.from({ length: count }, (_, i) => `Paragraph ${i}`)));

/**
 * What is copied into maps, looked up by a node and gone through while a letter is typed at the end of a text. (ProseMirror itself
 * makes a list of what stands behind.)
 */
function workOfOneLetter(count: number): number {
  const ann = openEditingPeer(2, textOf(count));
  select(ann, count - 1, 5);
  typeText(ann, "a");
  const spies = [
    vi.spyOn(Map.prototype, "set"),
    vi.spyOn(WeakMap.prototype, "get"),
    vi.spyOn(Node.prototype, "descendants"),
  ];
  typeText(ann, "b");
  const work = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  vi.restoreAllMocks();
  expectInStep(ann);
  return work;
}

it("a letter is no more work in a text of twenty times the paragraphs", () => {
  const [short, long] = [workOfOneLetter(20), workOfOneLetter(400)];
  expect(long).toBeLessThan(short + 20);
});

/** One text that was split into so many paragraphs of three letters. */
function splitInto(count: number): { readonly ann: Peer; readonly ids: readonly string[] } {
  const ann = createPeer(2, baseOf(lines("x".repeat(count * 3))));
  for (let i = 1; i < count; i++) {
    splitBlock(ann.model, { block: ann.model.layout().blocks.at(-1)?.id ?? "", offset: 3 });
  }
  return { ann, ids: ann.model.layout().blocks.map(({ id }) => id) };
}

it("a letter makes nothing new of the other paragraphs that were split off from the same text", () => {
  const { ann, ids } = splitInto(40);
  const before = ann.model.layout();
  insertText(ann.model, { block: ids[5] ?? "", offset: 1 }, "a");
  const now = ann.model.layout();
  expect(now.blocks.map(({ text }) => text.length)).toEqual(ids.map((_, i) => (i === 5 ? 4 : 3)));
  expect(ids.filter((_, i) => now.blocks[i] !== before.blocks[i])).toEqual([ids[5]]);
  expect(ids.filter((id) => now.segments.get(id)?.runs !== before.segments.get(id)?.runs)).toEqual([ids[5]]);
  expect(ids.filter((id) => now.segments.get(id) !== before.segments.get(id))).toEqual(ids.slice(5));
  checkLayout(ann.model);
});

it("a paragraph that was deleted keeps no letter in another of its text from being drawn alone", () => {
  const { ann, ids } = splitInto(6);
  deleteBlock(ann.model, ids[2] ?? "");
  const before = ann.model.layout();
  insertText(ann.model, { block: ids[4] ?? "", offset: 1 }, "a");
  expect(ann.model.layout().shownIn).toBe(before.shownIn);
  checkLayout(ann.model);
});

it("letters in a paragraph that was split off unseen from a deleted one bring both back", () => {
  const { ann, ids } = splitInto(3);
  const ben = createPeer(3, Y.encodeStateAsUpdate(ann.doc));
  const { second } = splitBlock(ben.model, { block: ids[1] ?? "", offset: 1 });
  deleteBlock(ann.model, ids[1] ?? "");
  insertText(ben.model, { block: second, offset: 1 }, "seen by nobody");
  for (const [from, to] of [
    [ann, ben],
    [ben, ann],
  ] as const) {
    Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), REMOTE);
    checkLayout(to.model);
  }
  insertText(ben.model, { block: second, offset: 1 }, "more");
  checkLayout(ben.model);
  expect(ann.model.layout().blocks.map(({ text, flag }) => [text.length, flag])).toContainEqual([
    16,
    "deleted-by-other",
  ]);
});

it("the index of the block at any position is that in the list of all blocks, in and between cells and notes too", () => {
  const { editor } = openEditingPeer(2, TABLE_AND_NOTE);
  const { doc } = editor.view.state;
  const placed = blocksIn(doc);
  for (let position = 0; position <= doc.content.size; position++) {
    const resolved = doc.resolve(position);
    const start = resolved.parent.isTextblock ? resolved.before() : position;
    expect(blockIndexOf(resolved)).toBe(placed.filter((block) => block.position < start).length);
  }
  expect(blockIndexOf(doc.resolve(doc.content.size))).toBe(placed.length);
});

it("a view whose document has other letters than the model is not taken for shown", () => {
  const ann = openEditingPeer(2, textOf(3));
  const { doc } = ann.editor.view.state;
  const { blocks } = ann.editor.model.layout();
  const ben = createPeer(3, textOf(3));
  insertText(ben.model, { block: blocks[1]?.id ?? "", offset: 0 }, "x");
  noteAllShown(doc, blocks);
  expect(isShownAlready(doc, blocks, doc)).toBe(true);
  expect(isShownAlready(doc, ben.model.layout().blocks, doc)).toBe(false);
  expect(isShownAlready(doc, blocks.slice(1), doc)).toBe(false);
  expect(isShownAlready(doc, [...blocks].reverse(), doc)).toBe(false);
});

it("letters of two who write in turns are shown, whoever wrote the last", () => {
  const ann = openEditingPeer(2, textOf(3));
  const ben = createPeer(3, textOf(3));
  ben.doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) Y.applyUpdate(ann.doc, update, REMOTE);
  });
  ann.doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) Y.applyUpdate(ben.doc, update, REMOTE);
  });
  const ids = ann.editor.model.layout().blocks.map(({ id }) => id);
  for (const [turn, block] of [0, 2, 1, 1, 0, 2].entries()) {
    select(ann, block, turn);
    typeText(ann, "a");
    insertText(ben.model, { block: ids[2 - block] ?? "", offset: turn }, "b");
    expectInStep(ann);
  }
  expect(texts(ann).join("").match(/[ab]/g)).toHaveLength(12 + 3 * 3);
});

it("a patched map holds the new values in the old order, and the map it was made from holds the old ones", () => {
  const base = new Map(Array.from({ length: 200 }, (_, i) => [`k${i}`, { i }]));
  const once = patchedMap(base, [["k3", { i: -3 }]]);
  const twice = patchedMap(once, [["k4", { i: -4 }]]);
  const much = patchedMap(
    twice,
    [...base.keys()].slice(5, 105).map((key) => [key, { i: -1 }]),
  );
  expect([base.get("k3")?.i, once.get("k3")?.i, once.get("k4")?.i, twice.get("k3")?.i, twice.get("k4")?.i]).toEqual([
    3, -3, 4, -3, -4,
  ]);
  for (const map of [once, twice, much]) {
    expect(map.size).toBe(200);
    expect([...map.keys()]).toEqual([...base.keys()]);
    expect([...map.values()]).toEqual([...map.keys()].map((key) => map.get(key)));
    const visited: unknown[] = [];
    map.forEach((value, key) => void visited.push([key, value]));
    expect(visited).toEqual([...map]);
  }
  expect([...much.values()].filter(({ i }) => i < 0)).toHaveLength(102);
});
