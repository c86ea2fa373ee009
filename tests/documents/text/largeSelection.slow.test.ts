// @vitest-environment jsdom
import { AllSelection } from "prosemirror-state";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { seedText } from "../../../src/documents/text/commands/seedText.ts";
import { longDraft, PAGES_67 } from "../../support/longDraft.ts";
import { dispatch, type EditingPeer, expectInStep, openEditingPeer, texts, typeText } from "./editors.ts";

const PAGES = longDraft(1, PAGES_67).map(({ text }) => text);

function openPages(clientId: number): EditingPeer {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = 1;
  seedText(
    doc,
    PAGES.map((text) => ({ spans: [{ text }] })),
  );
  return openEditingPeer(clientId, Y.encodeStateAsUpdate(doc));
}

it("67 pages that are selected and typed over are one letter, and one undo brings every paragraph back under its author", () => {
  const ann = openPages(2);
  const ids = ann.editor.model.layout().blocks.map(({ id }) => id);
  dispatch(ann, (tr) => tr.setSelection(new AllSelection(tr.doc)));
  typeText(ann, "X");
  expect(texts(ann).join("")).toBe("X");
  expectInStep(ann);
  ann.editor.undo();
  expect(texts(ann)).toEqual(PAGES);
  expect(ann.editor.model.layout().blocks.map(({ id }) => id)).toEqual(ids);
  expectInStep(ann);
  ann.editor.redo();
  expect(texts(ann).join("")).toBe("X");
  expectInStep(ann);
});
