// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import type { EditorOptions } from "../../../src/documents/text/binding/createEditor.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { readBlocks } from "../../../src/documents/text/model/readState.ts";
import { REFERENCE_MARK, referencesIn } from "../../../src/documents/text/model/references.ts";
import { setScheme } from "../../../src/documents/text/numbering/scheme.ts";
import {
  caretOf,
  type EditingPeer,
  expectInStep,
  openEditingPeer,
  positionOf,
  press,
  select,
  syncEditors,
  typeText,
} from "./editors.ts";
import { baseOf, lines } from "./peers.ts";

// The page's own; the test environment has none.
vi.stubGlobal("ClipboardEvent", class extends Event {});

const numbered = (...texts: readonly string[]) => lines(...texts).map((block) => ({ ...block, numbered: true }));
const BASE = baseOf(numbered("see ", "two", "three", "four"));
const LABELS: EditorOptions["labels"] = {
  editor: "Text",
  references: { spoken: (label) => `Reference to ${label}`, gone: (name) => `${name} (deleted)` },
};

const open = (client = 2, base = BASE) => openEditingPeer(client, base, { labels: LABELS });
const idAt = ({ editor }: EditingPeer, index: number): string => editor.model.layout().blocks[index]?.id ?? "";

/** Puts a reference to a block where the caret is. */
const refer = (peer: EditingPeer, to: number): boolean => peer.editor.references.insert(idAt(peer, to));

function openReferring(): EditingPeer {
  const ann = open();
  select(ann, 0, 4);
  refer(ann, 2);
  return ann;
}

const labels = ({ editor }: EditingPeer) =>
  [...editor.view.dom.querySelectorAll<HTMLElement>(".reference")].map(({ dataset, textContent }) => [
    dataset.label?.replaceAll("\u00A0", " "),
    textContent,
  ]);

const texts = ({ editor }: EditingPeer) =>
  editor.model.layout().blocks.map((block) => editor.references.textOf(block).replaceAll("\u00A0", " "));

describe("a reference in the view", () => {
  it("is one letter that shows its number, read aloud by it; what is typed behind it is not of it", () => {
    const ann = openReferring();
    expect(labels(ann)).toEqual([["§ 3", "§"]]);
    expect(caretOf(ann)).toEqual([0, 5]);
    typeText(ann, ".");
    expect(texts(ann)[0]).toBe("see § 3.");
    expect(ann.editor.view.dom.querySelector(".reference")?.getAttribute("aria-label")).toBe("Reference to §\u00A03");
    expectInStep(ann);
  });

  it("follows what is split and joined before it, and another way of numbering", () => {
    const ann = openReferring();
    select(ann, 1, 1);
    press(ann, "Enter");
    expect(labels(ann)).toEqual([["§ 4", "§"]]);
    press(ann, "Backspace");
    press(ann, "Backspace");
    setScheme(ann.editor.model, "articles");
    expect(labels(ann)).toEqual([[expect.stringMatching(/^Article \d$/), "§"]]);
    expectInStep(ann);
  });

  it("takes the place of what is selected, and is an act of its own", () => {
    const ann = open();
    select(ann, 0, 4);
    typeText(ann, "xyz");
    select(ann, 0, 4, 0, 7);
    refer(ann, 3);
    expect(texts(ann)[0]).toBe("see § 4");
    ann.editor.undo();
    expect(texts(ann)[0]).toBe("see xyz");
    ann.editor.redo();
    expect(texts(ann)[0]).toBe("see § 4");
    expectInStep(ann);
  });

  it("goes with Backspace as one letter", () => {
    const ann = openReferring();
    select(ann, 0, 5);
    const { view } = ann.editor;
    view.dispatch(view.state.tr.delete(view.state.selection.from - 1, view.state.selection.from));
    expect(texts(ann)[0]).toBe("see ");
    expectInStep(ann);
  });

  it("is the same at another who gets it, and for one who reads the document anew", () => {
    const [ann, ben] = [openReferring(), open(3)];
    syncEditors([ann, ben]);
    select(ben, 1, 1);
    press(ben, "Enter");
    syncEditors([ann, ben]);
    for (const one of [ann, ben]) expect(labels(one)).toEqual([["§ 4", "§"]]);
    expect(readBlocks(ben.doc).flatMap((block) => referencesIn(block))).toHaveLength(1);
    expectInStep(ben);
  });

  it("leads to its paragraph by the key of footnotes, and from there back", () => {
    const ann = openReferring();
    ann.editor.run("followNote");
    expect(caretOf(ann)).toEqual([2, 0]);
    ann.editor.run("followNote");
    expect(caretOf(ann)).toEqual([0, 5]);
  });

  it("whose paragraph was deleted says so and can be selected, to be put right", () => {
    const ann = openReferring();
    select(ann, 1, 3, 2, 5);
    press(ann, "Backspace");
    expect(labels(ann)).toEqual([["§ “three” (deleted)", "§"]]);
    const [astray] = ann.editor.references.gone();
    if (astray) ann.editor.references.select(astray);
    refer(ann, 2);
    expect(labels(ann)).toEqual([["§ 3", "§"]]);
    expect(ann.editor.references.gone()).toEqual([]);
    expectInStep(ann);
  });
});

describe("a number that is computed is found, counted and copied like one that is written", () => {
  const query = { matchCase: false, isWholeWord: false, isFolded: true };

  it("found by what it shows now, and never replaced", () => {
    const ann = openReferring();
    const { find } = ann.editor;
    find.search({ ...query, text: "see § 3" });
    expect(find.count().total).toBe(1);
    find.replaceAll("gone");
    expect(texts(ann)[0]).toBe("see § 3");
    select(ann, 1, 1);
    press(ann, "Enter");
    expect(find.count().total).toBe(0);
    find.search({ ...query, text: "4" });
    expect(find.count().total).toBe(1);
  });

  it("copied with its number, as text and as HTML; pasted into the same text it is a reference again, into another its number", () => {
    const ann = openReferring();
    const { view } = ann.editor;
    const slice = view.state.doc.slice(positionOf(ann, 0, 0), positionOf(ann, 0, 5));
    const { dom, text } = view.serializeForClipboard(slice);
    expect(text.replaceAll("\u00A0", " ")).toBe("see § 3");
    select(ann, 3, 4);
    view.pasteHTML(dom.innerHTML);
    expect(texts(ann)[3]).toBe("foursee § 3");
    expect(labels(ann)).toHaveLength(2);
    const other = open(9, baseOf(lines("elsewhere ")));
    select(other, 0, 10);
    other.editor.view.pasteHTML(dom.innerHTML);
    expect(texts(other)).toEqual(["elsewhere see § 3"]);
    expect(labels(other)).toEqual([]);
    expectInStep(ann);
    expectInStep(other);
  });

  it("selected with its number", () => {
    const ann = openReferring();
    select(ann, 0, 0, 1, 2);
    expect(ann.editor.selectedText().replaceAll("\u00A0", " ")).toBe("see § 3\ntw");
  });
});

it("junk in the place of a reference is drawn as the letters it lies on", () => {
  const ann = open();
  const block = idAt(ann, 1);
  for (const junk of [7, { to: 7 }, { to: "" }, [], { words: "x" }]) {
    insertText(ann.editor.model, { block, offset: 0 }, "a§b", { [REFERENCE_MARK]: junk });
  }
  insertText(ann.editor.model, { block, offset: 0 }, "a§b", { [REFERENCE_MARK]: { to: "ghost", words: "" } });
  expect(ann.editor.view.dom.textContent).toContain("a§b".repeat(6));
  expect(labels(ann)).toEqual([["§ “…” (deleted)", "§"]]);
  expectInStep(ann);
});

it("what can be referred to is told by number and first words", () => {
  const ann = open();
  expect(
    ann.editor.references.targets().map(({ label, words }) => `${label} ${words}`.replaceAll("\u00A0", " ")),
  ).toEqual(["§ 1 see", "§ 2 two", "§ 3 three", "§ 4 four"]);
});
