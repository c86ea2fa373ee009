// @vitest-environment jsdom
import { Decoration } from "prosemirror-view";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { AuthorStyleOf } from "../../../src/documents/text/binding/authorsPlugin.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { callsWhile } from "./callsWhile.ts";
import { type EditingPeer, expectInStep, openEditingPeer } from "./editors.ts";
import { type ActName, CHOICES } from "./fuzz/acts.ts";
import { baseOf, createPeer, lines, REMOTE } from "./peers.ts";
import { doJoin, doMove, doRemove, doSplit, doType } from "./views/viewActs.ts";

const STYLE: AuthorStyleOf = (client) => ({
  className: `author--${client}`,
  code: `C${client % 3}`,
  title: `Client ${client}`,
});

/** Paragraphs of two authors, a table and footnotes, one of them with a marker in a cell. */
function textOf(count: number): Uint8Array {
  const { doc, model } = createPeer(4, baseOf(lines(...Array.from({ length: count }, (_, i) => `Paragraph ${i}`))));
  const ids = model.layout().blocks.map(({ id }) => id);
  for (const block of ids.filter((_, i) => i % 3 === 0)) insertText(model, { block, offset: 2 }, "word");
  insertTable(model, ids[2] ?? null, { rows: 1, cols: 2, cells: [[lines("a1"), lines("b1")]] });
  const cell = model.layout().blocks.find(({ text }) => text === "a1")?.id ?? "";
  for (const block of [ids[1] ?? "", cell, ids[5] ?? "", ids.at(-2) ?? ""])
    insertNote(model, { block, offset: 2 }, {}, { spans: [{ text: "note" }] });
  return Y.encodeStateAsUpdate(doc);
}

function openWithAuthors(clientId: number, base: Uint8Array): EditingPeer {
  const peer = openEditingPeer(clientId, base);
  peer.editor.showAuthors(STYLE);
  return peer;
}

/** What an editor shows that is opened now. */
function drawnAnew({ doc }: EditingPeer): string {
  const fresh = openWithAuthors(9, Y.encodeStateAsUpdate(doc));
  const html = htmlOf(fresh);
  fresh.editor.destroy();
  return html;
}

/** The caret stands in another paragraph, and that alone may differ. */
function htmlOf({ editor }: EditingPeer): string {
  const copy = editor.view.dom.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error("A view is an element");
  for (const block of copy.querySelectorAll("[data-block]")) block.classList.remove("block--current");
  for (const block of copy.querySelectorAll('[class=""]')) block.removeAttribute("class");
  return copy.innerHTML;
}

const NAMES: readonly ActName[] = [
  ...(["type", "split", "join", "move", "remove", "paste", "cut", "note", "retype"] as const),
  ...(["table", "addLine", "undo", "redo"] as const),
];

/** On paragraphs of the text itself, which stand before the notes. */
function actInView({ editor }: EditingPeer, random: Random): void {
  const count = editor.view.state.doc.content.content.filter(({ attrs }) => attrs.kind !== "footnote").length;
  const block = random.below(count);
  if (!editor.view.state.doc.child(block).isTextblock) return;
  const kind = random.below(4);
  if (kind === 0) doType(editor, { block, offset: 0 }, "xy");
  else if (kind === 1) doSplit(editor, { block, offset: editor.view.state.doc.child(block).content.size >> 1 });
  else if (kind === 2) doMove(editor, block, random.below(count));
  else doRemove(editor, block);
}

it.each([1, 2, 3])(
  "markers of notes and of authors stand where an editor opened anew shows them, whatever was done here and by others: %i",
  (seed) => {
    const random = createRandom(seed);
    const base = textOf(12);
    const [ann, ben] = [openWithAuthors(2, base), createPeer(3, base)];
    for (let turn = 0; turn < 24; turn++) {
      if (random.chance(0.5)) actInView(ann, random);
      else {
        const isEmpty = ben.model.layout().blocks.length === 0;
        CHOICES[isEmpty ? "paste" : random.pick(NAMES)](ben, random, (count) => "abcd".slice(0, count)).run();
        Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc, Y.encodeStateVector(ann.doc)), REMOTE);
      }
      expectInStep(ann);
      expect(htmlOf(ann)).toBe(drawnAnew(ann));
    }
  },
);

const ACTS: Readonly<Record<string, (peer: EditingPeer, last: number) => void>> = {
  letter: ({ editor }, last) => doType(editor, { block: last, offset: 3 }, "x"),
  split: ({ editor }, last) => doSplit(editor, { block: last, offset: 4 }),
  join: ({ editor }, last) => doJoin(editor, last),
  move: ({ editor }, last) => doMove(editor, last, last - 6),
  delete: ({ editor }, last) => doRemove(editor, last),
};

const watch = () => [vi.spyOn(Decoration, "inline"), vi.spyOn(Decoration, "widget")];

/** How many markers are made, of all kinds, while this is done on a paragraph near the end. */
function madeWhile(act: (peer: EditingPeer, last: number) => void, count: number): number {
  const ann = openEditingPeer(2, textOf(count));
  expect(callsWhile(watch, () => ann.editor.showAuthors(STYLE))).toBeGreaterThan(count);
  // Behind the paragraphs stand the notes.
  const made = callsWhile(watch, () => act(ann, ann.editor.view.state.doc.childCount - 10));
  expectInStep(ann);
  return made;
}

it.each(Object.entries(ACTS))(
  "a %s makes no more markers of notes and authors in a text of ten times the paragraphs",
  (_name, act) => {
    expect(madeWhile(act, 300)).toBeLessThan(madeWhile(act, 30) + 10);
  },
);
