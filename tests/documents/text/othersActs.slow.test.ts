// @vitest-environment jsdom
import { Node } from "prosemirror-model";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { changedStretches } from "../../../src/documents/text/model/changedStretches.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { callsWhile } from "./callsWhile.ts";
import { expectInStep, openEditingPeer } from "./editors.ts";
import { type ActName, CHOICES } from "./fuzz/acts.ts";
import { checkLayout } from "./fuzz/checkLayout.ts";
import { baseOf, createPeer, lines, type Peer, REMOTE } from "./peers.ts";

/** Paragraphs, near the end a table (ProseMirror itself makes a list of what stands behind), near the start a footnote. */
function textOf(count: number): Uint8Array {
  const { doc, model } = createPeer(4, baseOf(lines(...Array.from({ length: count }, (_, i) => `Paragraph ${i}`))));
  const ids = model.layout().blocks.map(({ id }) => id);
  insertTable(model, ids.at(-3) ?? null, { rows: 1, cols: 2, cells: [[lines("a1"), lines("b1")]] });
  insertNote(model, { block: ids[4] ?? "", offset: 3 }, {}, { spans: [{ text: "note" }] });
  return Y.encodeStateAsUpdate(doc);
}

const named = ({ layout }: TextModel, name: string) => layout().blocks.find(({ text }) => text === name)?.id ?? "";
const behind = (name: string, offset: number) => (model: TextModel) => ({ block: named(model, name), offset });

const ACTS: Readonly<Record<string, (model: TextModel, last: number) => void>> = {
  letter: (model, last) => insertText(model, behind(`Paragraph ${last - 4}`, 4)(model), "x"),
  "letter in a cell": (model) => insertText(model, behind("b1", 1)(model), "x"),
  split: (model, last) => void splitBlock(model, behind(`Paragraph ${last - 4}`, 4)(model)),
  "split in a cell": (model) => void splitBlock(model, behind("b1", 1)(model)),
  join: (model, last) => void joinBackward(model, named(model, `Paragraph ${last - 4}`)),
  "move from the end to the start": (model, last) =>
    moveBlock(model, named(model, `Paragraph ${last - 4}`), named(model, "Paragraph 1")),
  delete: (model, last) => deleteBlock(model, named(model, `Paragraph ${last - 4}`)),
};

/** What is put into maps and sets, looked up in them or by a node, and gone through, while another's act comes in. */
function workOf(act: (model: TextModel, last: number) => void, count: number): number {
  const base = textOf(count);
  const [ann, ben] = [openEditingPeer(2, base), createPeer(3, base)];
  let update: Uint8Array = new Uint8Array();
  ben.doc.on("update", (sent: Uint8Array) => {
    update = sent;
  });
  insertText(ben.model, behind("Paragraph 9", 0)(ben.model), "first");
  Y.applyUpdate(ann.doc, update, REMOTE);
  act(ben.model, count - 1);
  const watch = () => [
    vi.spyOn(Map.prototype, "set"),
    vi.spyOn(Set.prototype, "add"),
    vi.spyOn(WeakMap.prototype, "get"),
    vi.spyOn(Node.prototype, "nodeAt"),
    vi.spyOn(Node.prototype, "maybeChild"),
  ];
  const work = callsWhile(watch, () => Y.applyUpdate(ann.doc, update, REMOTE));
  expectInStep(ann);
  checkLayout(ann.editor.model);
  return work;
}

it.each(Object.entries(ACTS))(
  "another's %s is no more to draw in a text of twenty times the paragraphs",
  (_name, act) => {
    expect(workOf(act, 600)).toBeLessThan(workOf(act, 30) + 300);
  },
);

const NAMES: readonly ActName[] = [
  ...(["type", "split", "join", "move", "remove", "paste", "cut", "retype", "note", "table", "addLine"] as const),
  ...(["dropLine", "dropTable", "moveLine", "header", "undo", "redo", "keep", "section"] as const),
];

/** Several acts of one come in as one: then more than one place is otherwise. */
function actSome(ben: Peer, random: Random): void {
  for (let i = 0; i < 1 + random.below(4); i++) {
    const isEmpty = ben.model.layout().blocks.length === 0;
    CHOICES[isEmpty ? "paste" : random.pick(NAMES)](ben, random, (count) => "abcd".slice(0, count)).run();
  }
}

it.each([1, 2, 3, 4])("whatever others do at several places at once, the view shows it: %i", (seed) => {
  const random = createRandom(seed);
  const base = textOf(24);
  const [ann, ben] = [openEditingPeer(2, base), createPeer(3, base)];
  for (let turn = 0; turn < 40; turn++) {
    actSome(ben, random);
    Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc, Y.encodeStateVector(ann.doc)), REMOTE);
    expectInStep(ann);
  }
});

it("paragraphs that came and went at several places leave the nodes of all others as they were", () => {
  const base = textOf(40);
  const [ann, ben] = [openEditingPeer(2, base), createPeer(3, base)];
  const before = ann.editor.view.state.doc.content.content;
  insertBlocks(ben.model, named(ben.model, "Paragraph 8"), lines("new", "newer"));
  deleteBlock(ben.model, named(ben.model, "Paragraph 20"));
  moveBlock(ben.model, named(ben.model, "Paragraph 35"), named(ben.model, "Paragraph 12"));
  Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc), REMOTE);
  const now = new Set(ann.editor.view.state.doc.content.content);
  const left = before.filter((node) => !now.has(node)).map((node) => node.textContent);
  expect(left).toEqual(["Paragraph 20", "Paragraph 35"]);
  expectInStep(ann);
});

it("stretches that differ tell how to make one list of the other", () => {
  const random = createRandom(5);
  for (let turn = 0; turn < 300; turn++) {
    const before = Array.from({ length: random.below(40) }, (_, i) => i);
    const now = before.filter(() => !random.chance(0.1));
    for (let i = random.below(4); i > 0; i--) now.splice(random.below(now.length + 1), 0, 100 + i);
    for (const item of now.splice(random.below(now.length + 1), 1)) now.splice(random.below(now.length + 1), 0, item);
    const stretches = changedStretches(before, now);
    const made = [...before];
    for (const { from, to, start, end } of stretches.toReversed())
      made.splice(from, to - from, ...now.slice(start, end));
    expect(made).toEqual(now);
  }
  expect(changedStretches([1, 2, 3], [1, 2, 3])).toEqual([]);
});
