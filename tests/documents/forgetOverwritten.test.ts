import { expect, test } from "vitest";
import * as Y from "yjs";
import { forgetOverwritten } from "../../src/documents/forgetOverwritten.ts";
import { insertText } from "../../src/documents/text/commands/insertText.ts";
import { moveBlock } from "../../src/documents/text/commands/moveBlock.ts";
import { seedText } from "../../src/documents/text/commands/seedText.ts";
import { createText } from "../../src/documents/text/model/createText.ts";
import { createUndo } from "../../src/documents/text/undo/createUndo.ts";

const WORDS = ["one", "two", "three", "four"];

function openDraft() {
  const doc = new Y.Doc({ gc: false });
  const ids = seedText(
    doc,
    WORDS.map((text) => ({ spans: [{ text }] })),
  );
  const model = createText(doc);
  return { doc, ids, model, shown: () => model.layout().blocks.map(({ text }) => text) };
}
type Draft = ReturnType<typeof openDraft>;

/** The last paragraph goes up and down again, so often. */
function moveOften({ model, ids }: Draft, times: number): void {
  for (let turn = 0; turn < times; turn++) moveBlock(model, ids[3] ?? "", turn % 2 === 0 ? (ids[0] ?? "") : null);
}

const sizeOf = (doc: Y.Doc): number => Y.encodeStateAsUpdateV2(doc).byteLength;

test("places that a paragraph no longer has are forgotten, and nothing is shown otherwise", () => {
  const draft = openDraft();
  moveOften(draft, 201);
  const before = draft.shown();
  const size = sizeOf(draft.doc);
  forgetOverwritten(draft.doc);
  expect(sizeOf(draft.doc)).toBeLessThan(size * 0.7);
  expect(draft.shown()).toEqual(before);
  const read = new Y.Doc({ gc: false });
  Y.applyUpdateV2(read, Y.encodeStateAsUpdateV2(draft.doc));
  expect(createText(read).layout().blocks).toEqual(draft.model.layout().blocks);
});

test("what can still be undone is not forgotten", () => {
  const draft = openDraft();
  const undo = createUndo(draft.model);
  moveOften(draft, 3);
  forgetOverwritten(draft.doc);
  undo.undo();
  undo.undo();
  expect(draft.shown()).toEqual(["four", "one", "two", "three"]);
  undo.undo();
  expect(draft.shown()).toEqual(WORDS);
  undo.redo();
  expect(draft.shown()).toEqual(["four", "one", "two", "three"]);
});

test("deleted letters are not forgotten: who deleted what can be looked at and brought back", () => {
  const draft = openDraft();
  insertText(draft.model, { block: draft.ids[0] ?? "", offset: 3 }, " more");
  const text = draft.doc.getMap("blocks").get(draft.ids[0] ?? "");
  const letters = text instanceof Y.Map ? text.get("t") : null;
  if (letters instanceof Y.Text) letters.delete(3, 5);
  forgetOverwritten(draft.doc);
  const kept = [...draft.doc.store.clients.values()]
    .flat()
    .some((struct) => struct instanceof Y.Item && struct.deleted && struct.content instanceof Y.ContentString);
  expect(kept).toBe(true);
});

test("machines that forgot at different times, or never, go on to the same text", () => {
  const mine = openDraft();
  const other = new Y.Doc({ gc: false });
  Y.applyUpdate(other, Y.encodeStateAsUpdate(mine.doc));
  const theirs = createText(other);
  const base = Y.encodeStateVector(other);
  moveOften(mine, 20);
  const sent = Y.encodeStateAsUpdate(mine.doc, base);
  forgetOverwritten(mine.doc);
  moveBlock(theirs, mine.ids[3] ?? "", mine.ids[1] ?? "");
  const answer = Y.encodeStateAsUpdate(other, base);
  Y.applyUpdate(mine.doc, answer);
  Y.applyUpdate(other, sent);
  expect(mine.shown()).toEqual(theirs.layout().blocks.map(({ text }) => text));
  forgetOverwritten(other);
  expect(mine.shown()).toEqual(theirs.layout().blocks.map(({ text }) => text));
});
