// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { createSurveyor } from "../../../src/features/draft/surveyBlocks.ts";
import { moveSection } from "../../../src/features/draft/useMoves.ts";
import { openEditingPeer, type EditingPeer, expectInStep, press, select, syncEditors } from "./editors.ts";
import { createPeer } from "./peers.ts";
import { showAll } from "./showAll.ts";

// The page's own; the test environment has none.
vi.stubGlobal("ClipboardEvent", class extends Event {});

const heading = (text: string) => ({ kind: "heading", level: 1, spans: [{ text }] });
const numbered = (text: string, level = 0) => ({ level, numbered: true, spans: [{ text }] });

/** Blocks 0 One, 1 first, 2 the caption, 3 and 4 the cells, 5 Two, 6 second with a marker at its end, 7 the note. */
const BASE = (() => {
  const { doc, model } = createPeer(1);
  const [, first, , second] = insertBlocks(model, null, [
    heading("One"),
    numbered("first"),
    heading("Two"),
    numbered("second"),
  ]);
  const cells = [[[numbered("cell word", 1)], [heading("head word")]]];
  insertTable(model, first ?? null, { rows: 1, cols: 2, cells });
  insertNote(model, { block: second ?? "", offset: 6 }, {}, { spans: [{ text: "note word" }] });
  return Y.encodeStateAsUpdate(doc);
})();

const edit = (clientId: number) => openEditingPeer(clientId, BASE);

const shown = ({ editor }: EditingPeer) => showAll(editor.model.layout());
const TABLE = "[cell word | head word]";
const idOf = ({ editor }: EditingPeer, text: string) =>
  editor.model.layout().blocks.find((block) => block.text === text)?.id ?? "";

describe("in tables and footnotes", () => {
  it("words are found and replaced", () => {
    const ann = edit(2);
    ann.editor.find.search({ text: "word", matchCase: false, isFolded: true, isWholeWord: false });
    expect(ann.editor.find.count().total).toBe(3);
    expect([...ann.editor.view.dom.querySelectorAll(".found")].map((mark) => mark.textContent)).toEqual(
      Array(3).fill("word"),
    );
    ann.editor.find.replaceAll("term");
    expect(shown(ann)).toEqual(["One", "first", "[cell term | head term]", "Two", "second{1}", "1: note term"]);
    expectInStep(ann);
  });

  it("replacing a marker takes its note away too, in one act", () => {
    const ann = edit(2);
    ann.editor.find.search({ text: "*", matchCase: false, isFolded: true, isWholeWord: false });
    ann.editor.find.replaceAll("");
    expect(shown(ann).slice(-1)).toEqual(["second"]);
    ann.editor.undo();
    expect(shown(ann).slice(-2)).toEqual(["second{1}", "1: note word"]);
    expectInStep(ann);
  });

  it("the numbers of the text pass over cells, and a list in a cell counts by itself", () => {
    const numbers = edit(2).editor.numbering.current();
    expect(numbers.map((number) => number?.label ?? null)).toEqual([null, "1.", null, "1.", null, null, "2.", null]);
  });

  it("what looks like a heading in a cell is not in the outline", () => {
    const { editor } = edit(2);
    const survey = createSurveyor(() => ({ flag: "reshaped-apart", acts: [] }));
    const { headings } = survey(editor.model.layout().blocks, editor.numbering.current());
    expect(headings.map(({ text }) => text)).toEqual(["One", "Two"]);
  });

  it("authors are shown where their letters are", () => {
    const ann = edit(2);
    ann.editor.showAuthors(() => ({ className: "one", code: "A", title: "Ann" }));
    const marked = [...ann.editor.view.dom.querySelectorAll("td .author")].map((mark) => mark.textContent);
    expect(marked).toEqual(["cell word", "head word"]);
  });

  it("a section takes its tables along, and what somebody types in a cell meanwhile", () => {
    const [ann, ben] = [edit(2), edit(3)];
    moveSection(ann.editor.model, { block: idOf(ann, "One"), step: 1 }, () => undefined);
    select(ben, 3, 0);
    ben.editor.view.dispatch(ben.editor.view.state.tr.insertText("X"));
    syncEditors([ann, ben]);
    const both = ["Two", "second{1}", "One", "first", "[Xcell word | head word]", "1: note word"];
    expect(shown(ann)).toEqual(both);
    expect(shown(ben)).toEqual(both);
    expectInStep(ann);
    expectInStep(ben);
  });

  it("a paragraph steps over a whole table, and a cell's stays in its cell", () => {
    const ann = edit(2);
    select(ann, 1, 0);
    press(ann, "ArrowDown", { code: "ArrowDown", altKey: true, shiftKey: true });
    expect(shown(ann).slice(0, 3)).toEqual(["One", TABLE, "first"]);
    press(ann, "ArrowUp", { code: "ArrowUp", altKey: true, shiftKey: true });
    expect(shown(ann).slice(0, 3)).toEqual(["One", "first", TABLE]);
    select(ann, 3, 0);
    press(ann, "ArrowDown", { code: "ArrowDown", altKey: true, shiftKey: true });
    expect(shown(ann).slice(0, 3)).toEqual(["One", "first", TABLE]);
    expectInStep(ann);
  });

  it("a copied table is a clean table, and comes in as one again", () => {
    const ann = edit(2);
    const { view } = ann.editor;
    const { dom } = view.serializeForClipboard(view.state.doc.slice(0, view.state.doc.content.size));
    const table = dom.querySelector("table");
    expect([...(table?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent)).toEqual([
      "1. cell word",
      "head word",
    ]);
    expect(table?.outerHTML).not.toMatch(/data-block|data-table|class=/);
    select(ann, 6, 0);
    view.pasteHTML(table?.outerHTML ?? "");
    expect(shown(ann).filter((line) => line === TABLE)).toHaveLength(2);
    expectInStep(ann);
  });
});
