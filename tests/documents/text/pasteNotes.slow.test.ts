// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import {
  openEditingPeer,
  type EditingPeer,
  expectInStep,
  positionOf,
  press,
  select,
  syncEditors,
  typeText,
} from "./editors.ts";
import { baseOf, createPeer, lines } from "./peers.ts";
import { showAll } from "./showAll.ts";

// The page's own; the test environment has none.
vi.stubGlobal("ClipboardEvent", class extends Event {});

/** Blocks 0 alpha with a marker at 2, 1 the caption, 2 a cell, 3 bravo, 4 the note, whose word is strong. */
const BASE = (() => {
  const { doc, model } = createPeer(1);
  const [alpha] = insertBlocks(model, null, lines("alpha", "bravo"));
  insertTable(model, alpha ?? null, { rows: 1, cols: 1, cells: [[lines("cell")]] });
  const spans = [{ text: "the " }, { text: "note", marks: { strong: true } }];
  insertNote(model, { block: alpha ?? "", offset: 2 }, {}, { spans });
  return Y.encodeStateAsUpdate(doc);
})();

const edit = (clientId: number, base = BASE) => openEditingPeer(clientId, base);

const shown = ({ editor }: EditingPeer) => showAll(editor.model.layout());

/** What a selection puts on the clipboard. */
function copy(
  peer: EditingPeer,
  ...[block, offset, toBlock, toOffset]: readonly [number, number, number, number]
): string {
  const { view } = peer.editor;
  const [from, to] = [positionOf(peer, block, offset), positionOf(peer, toBlock, toOffset)];
  return view.serializeForClipboard(view.state.doc.slice(from, to)).dom.innerHTML;
}

describe("a copy of our own text with a footnote", () => {
  it("brings a note of its own, in the same text, in one act", () => {
    const ann = edit(2);
    const html = copy(ann, 0, 0, 0, 6);
    select(ann, 3, 5);
    ann.editor.view.pasteHTML(html);
    expect(shown(ann)).toEqual(["al{1}pha", "[cell]", "bravoal{2}pha", "1: the note", "2: the note"]);
    const [, copied] = ann.editor.model.layout().blocks.filter(({ role }) => role.note !== null);
    expect(copied?.spans.map(({ text, format }) => [text, format.key])).toEqual([
      ["the ", "{}"],
      ["note", '{"strong":true}'],
    ]);
    expectInStep(ann);
    ann.editor.undo();
    expect(shown(ann)).toEqual(["al{1}pha", "[cell]", "bravo", "1: the note"]);
    expectInStep(ann);
  });

  it("pasted twice brings two notes, and each is changed by itself", () => {
    const [ann, ben] = [edit(2), edit(3)];
    const html = copy(ann, 0, 1, 0, 4);
    for (const _ of [1, 2]) {
      select(ann, 3, 0);
      ann.editor.view.pasteHTML(html);
    }
    expect(shown(ann).slice(2)).toEqual(["l{2}pl{3}pbravo", "1: the note", "2: the note", "3: the note"]);
    select(ann, 5, 0);
    typeText(ann, "X");
    syncEditors([ann, ben]);
    expect(shown(ben).slice(3)).toEqual(["1: the note", "2: Xthe note", "3: the note"]);
    expectInStep(ann);
    expectInStep(ben);
  });

  it("brings its note into another text", () => {
    const html = copy(edit(2), 0, 0, 0, 6);
    const ben = edit(3, baseOf(lines("other")));
    select(ben, 0, 5);
    ben.editor.view.pasteHTML(html);
    expect(shown(ben)).toEqual(["otheral{1}pha", "1: the note"]);
    expectInStep(ben);
  });

  it("brings each note once when the notes were copied too, with paragraphs as many as it has", () => {
    const ann = edit(2);
    select(ann, 4, 3);
    press(ann, "Enter");
    expect(shown(ann).slice(-2)).toEqual(["1: the", "-:  note"]);
    const html = copy(ann, 0, 0, 5, 5);
    const ben = edit(3, baseOf(lines("")));
    ben.editor.view.pasteHTML(html);
    expect(shown(ben).filter((line) => line !== "")).toEqual(["al{1}pha", "[cell]", "bravo", "1: the", "-: note"]);
    expectInStep(ben);
  });

  it("goes into a cell with its note, and into another note without the marker", () => {
    const ann = edit(2);
    const html = copy(ann, 0, 0, 0, 6);
    select(ann, 2, 4);
    ann.editor.view.pasteHTML(html);
    expect(shown(ann)).toEqual(["al{1}pha", "[cellal{2}pha]", "bravo", "1: the note", "2: the note"]);
    select(ann, 4, 0);
    ann.editor.view.pasteHTML(html);
    expect(shown(ann).slice(-2)).toEqual(["1: alphathe note", "2: the note"]);
    expectInStep(ann);
  });

  it("shows other programs a raised asterisk and the words of the note, and nothing of ours", () => {
    const html = copy(edit(2), 0, 0, 4, 8);
    const page = new DOMParser().parseFromString(html, "text/html");
    expect(page.querySelector("sup")?.textContent).toBe("*");
    expect(page.body.textContent).toContain("the note");
    expect(html).not.toMatch(/data-block|data-mark|class=/);
  });

  it("takes from a forged copy nothing but letters and their looks", () => {
    const ann = edit(2);
    const body =
      '<p onclick="x()">a<script>evil()</script><img src=x onerror=y> <b>b</b></p><table><tr><td>c</td></tr></table>';
    const sup = document.createElement("sup");
    sup.setAttribute("data-footnote", body);
    select(ann, 3, 5);
    ann.editor.view.pasteHTML(`<p>x${sup.outerHTML}y</p>`);
    expect(shown(ann).slice(2)).toEqual(["bravox{2}y", "1: the note", "2: a b", "-: c"]);
    expect(ann.editor.view.dom.querySelector("script, img, [onclick]")).toBeNull();
    expectInStep(ann);
  });
});
