// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { setScheme } from "../../../src/documents/text/numbering/scheme.ts";
import { metaOf } from "../../../src/documents/text/model/roots.ts";
import {
  caretOf,
  openEditingPeer,
  dispatch,
  type EditingPeer,
  expectInStep,
  positionOf,
  press,
  select,
  syncEditors,
  texts,
  typeText,
} from "./editors.ts";
import { baseOf, lines } from "./peers.ts";

vi.stubGlobal("ClipboardEvent", class extends Event {});

const BASE = baseOf(lines("alpha one", "bravo two", "charlie three"));

const edit = (clientId: number, base = BASE, options: Parameters<typeof openEditingPeer>[2] = {}) =>
  openEditingPeer(clientId, base, options);

const looks = ({ editor }: EditingPeer) =>
  editor.model.layout().blocks.map(({ kind, level, numbered }) => `${kind[0]}${level}${numbered ? "#" : ""}`);
const numbers = ({ editor }: EditingPeer) =>
  [...editor.view.dom.children].map((child) => child.getAttribute("data-number"));
const found = ({ editor }: EditingPeer) =>
  [...editor.view.dom.querySelectorAll(".found")].map((mark) => mark.textContent);
/** Types a letter as the browser reports it, so that what listens to typing hears it. */
function enter(peer: EditingPeer, letters: string): void {
  const { view } = peer.editor;
  const { from, to } = view.state.selection;
  const isHandled = view.someProp("handleTextInput", (handle) => handle(view, from, to, letters, () => view.state.tr));
  if (!isHandled) typeText(peer, letters);
}

describe("blocks by key", () => {
  it("make lists, numbers, quotations and headings, and take them back", () => {
    const ann = edit(2);
    select(ann, 0, 0, 1, 3);
    press(ann, "8", { code: "Digit8", ctrlKey: true, shiftKey: true });
    expect(looks(ann)).toEqual(["p1", "p1", "p0"]);
    press(ann, "7", { code: "Digit7", ctrlKey: true, shiftKey: true });
    expect(looks(ann)).toEqual(["p1#", "p1#", "p0"]);
    expect(numbers(ann)).toEqual(["1.", "2.", null]);
    select(ann, 1, 0);
    expect(press(ann, "Tab")).toBe(true);
    expect(numbers(ann)).toEqual(["1.", "(a)", null]);
    press(ann, "Tab", { shiftKey: true });
    press(ann, "Tab", { shiftKey: true });
    expect(looks(ann)).toEqual(["p1#", "p0#", "p0"]);
    press(ann, "9", { code: "Digit9", ctrlKey: true, shiftKey: true });
    expect(looks(ann)[1]).toBe("q0");
    expect(ann.editor.view.dom.children[1]?.localName).toBe("blockquote");
    press(ann, "4", { code: "Digit4", ctrlKey: true, altKey: true });
    expect(looks(ann)[1]).toBe("h4");
    press(ann, "6", { code: "Digit6", ctrlKey: true, shiftKey: true });
    expect(looks(ann)[1]).toBe("h4#");
    press(ann, "0", { code: "Digit0", ctrlKey: true, altKey: true });
    expect(looks(ann)[1]).toBe("p0#");
    expectInStep(ann);
  });

  it("a plain paragraph follows a numbered heading", () => {
    const ann = edit(2, baseOf([{ kind: "heading", level: 2, numbered: true, spans: [{ text: "Scope" }] }]));
    select(ann, 0, 5);
    press(ann, "Enter");
    expect(looks(ann)).toEqual(["h2#", "p0"]);
  });

  it("leave Tab to the window where nothing has levels", () => {
    const ann = edit(2);
    select(ann, 0, 0);
    expect(press(ann, "Tab")).toBe(false);
  });

  it("Enter in an empty item and Backspace at the start of one lead out of the list, level by level", () => {
    const ann = edit(2, baseOf([{ level: 2, spans: [{ text: "item" }] }]));
    select(ann, 0, 4);
    press(ann, "Enter");
    expect(looks(ann)).toEqual(["p2", "p2"]);
    press(ann, "Enter");
    press(ann, "Enter");
    expect(looks(ann)).toEqual(["p2", "p0"]);
    select(ann, 0, 0);
    press(ann, "Backspace");
    press(ann, "Backspace");
    expect(looks(ann)).toEqual(["p0", "p0"]);
    expect(texts(ann)).toEqual(["item", ""]);
  });

  it("move paragraphs and sections with Alt+Shift and the arrows, and the caret stays with its letter", () => {
    const ann = edit(2);
    select(ann, 2, 3);
    press(ann, "ArrowUp", { altKey: true, shiftKey: true });
    expect(texts(ann)).toEqual(["alpha one", "charlie three", "bravo two"]);
    expect(caretOf(ann)).toEqual([1, 3]);
    select(ann, 0, 0, 1, 2);
    press(ann, "ArrowDown", { altKey: true, shiftKey: true });
    expect(texts(ann)).toEqual(["bravo two", "alpha one", "charlie three"]);
    ann.editor.undo();
    ann.editor.undo();
    expect(texts(ann)).toEqual(["alpha one", "bravo two", "charlie three"]);
    expectInStep(ann);
  });

  it("AltGr, dead keys and input methods write and command nothing", () => {
    const ann = edit(2);
    select(ann, 0, 0);
    const altGraph = { modifierAltGraph: true, ctrlKey: true, altKey: true };
    expect(press(ann, "≠", { code: "Digit1", ...altGraph })).toBe(false);
    expect(press(ann, "1", { code: "Digit1", ...altGraph })).toBe(false);
    expect(press(ann, "Dead", { code: "Digit6", ctrlKey: true, shiftKey: true })).toBe(false);
    expect(press(ann, "b", { ctrlKey: true, isComposing: true })).toBe(false);
    expect(looks(ann)).toEqual(["p0", "p0", "p0"]);
  });

  it("answer by place where a layout writes no Latin letter, and by letter where keys are moved", () => {
    const ann = edit(2);
    select(ann, 0, 0, 0, 5);
    press(ann, "и", { code: "KeyB", ctrlKey: true });
    expect(ann.editor.status().isStrong).toBe(true);
    press(ann, "u", { code: "KeyF", ctrlKey: true });
    expect(ann.editor.status().isUnderlined).toBe(true);
  });
});

describe("numbers", () => {
  it("follow the scheme on every screen, and others' changes", () => {
    const base = baseOf([{ kind: "heading", level: 2, numbered: true }, { numbered: true }, { numbered: true }]);
    const [ann, ben] = [edit(2, base), edit(3, base)];
    expect(numbers(ann)).toEqual(["I.", "1.", "2."]);
    setScheme(ben.editor.model, "byHeading");
    syncEditors([ann, ben]);
    expect(numbers(ann)).toEqual(["1", "1.1", "1.2"]);
    metaOf(ben.doc).set("numbering", "articles");
    expect(numbers(ben)).toEqual(["Article 1", "Article 2", "Article 3"]);
    select(ann, 1, 0);
    press(ann, "Backspace");
    syncEditors([ann, ben]);
    expect(numbers(ben)).toEqual(["Article 1", null, "Article 2"]);
  });
});

describe("links", () => {
  const hrefs = ({ editor }: EditingPeer) =>
    [...editor.view.dom.querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href")]);

  it("are made of a selection, changed where the caret is, and taken away", () => {
    const ann = edit(2);
    select(ann, 0, 0, 0, 5);
    expect(ann.editor.setLink("javascript:alert(1)", "")).toBe(false);
    expect(ann.editor.setLink("https://example.org/a", "")).toBe(true);
    expect(hrefs(ann)).toEqual([["alpha", "https://example.org/a"]]);
    select(ann, 0, 2);
    expect(ann.editor.linkHere()).toMatchObject({ href: "https://example.org/a", from: 1, to: 6 });
    ann.editor.setLink("mailto:a@example.org", "");
    expect(hrefs(ann)).toEqual([["alpha", "mailto:a@example.org"]]);
    ann.editor.removeLink();
    expect(hrefs(ann)).toEqual([]);
    select(ann, 1, 9);
    ann.editor.setLink("https://example.org/b", "there");
    expect(hrefs(ann)).toEqual([["there", "https://example.org/b"]]);
    typeText(ann, "X");
    expect(hrefs(ann)).toEqual([["there", "https://example.org/b"]]);
    expectInStep(ann);
  });

  it("come of typed addresses, as an act of their own", () => {
    const ann = edit(2);
    select(ann, 0, 9);
    typeText(ann, " https://example.org/x.");
    enter(ann, " ");
    expect(hrefs(ann)).toEqual([["https://example.org/x", "https://example.org/x"]]);
    select(ann, 2, 13);
    typeText(ann, " mailto:a@example.org");
    press(ann, "Enter");
    expect(hrefs(ann)).toHaveLength(2);
    expect(texts(ann)).toHaveLength(4);
    ann.editor.undo();
    ann.editor.undo();
    expect(hrefs(ann)).toHaveLength(1);
    expect(texts(ann)[2]).toBe("charlie three mailto:a@example.org");
  });

  it("are never drawn for an address that nobody checked, which stays in the text all the same", () => {
    const base = baseOf([
      { spans: [{ text: "trap", marks: { link: "javascript:alert(1)", glow: { from: "the future" } } }] },
    ]);
    const [ann, ben] = [edit(2, base), edit(3, base)];
    expect(ann.editor.view.dom.querySelector("a")).toBeNull();
    select(ann, 0, 2);
    press(ann, "Enter");
    typeText(ann, "x");
    syncEditors([ann, ben]);
    expect(ben.editor.model.layout().blocks[1]?.spans.at(-1)?.format.marks).toEqual({
      link: "javascript:alert(1)",
      glow: { from: "the future" },
    });
  });
});

describe("find and replace in the text", () => {
  const QUERY = { text: "o", matchCase: false, isWholeWord: false, isFolded: true };

  it("shows all, goes through them in turn and round the end", () => {
    const ann = edit(2);
    ann.editor.find.search(QUERY);
    expect(found(ann)).toEqual(["o", "o", "o"]);
    expect(ann.editor.find.count()).toEqual({ total: 3, current: 0 });
    for (const current of [1, 2, 3, 1]) {
      ann.editor.find.step(1);
      expect(ann.editor.find.count().current).toBe(current);
    }
    ann.editor.find.step(-1);
    expect(ann.editor.find.count().current).toBe(3);
    expect(caretOf(ann)).toEqual([1, 9]);
    ann.editor.find.search(null);
    expect(found(ann)).toEqual([]);
  });

  it("stays right while others write, split and move", () => {
    const [ann, ben] = [edit(2), edit(3)];
    ann.editor.find.search({ ...QUERY, text: "two" });
    ann.editor.find.step(1);
    select(ben, 0, 0);
    typeText(ben, "two ");
    select(ben, 1, 5);
    press(ben, "Enter");
    press(ben, "ArrowDown", { altKey: true, shiftKey: true });
    syncEditors([ann, ben]);
    expect(texts(ann)).toEqual(["two alpha one", "bravo", "charlie three", " two"]);
    expect(found(ann)).toEqual(["two", "two"]);
    ann.editor.find.step(1);
    ann.editor.find.replaceOne("2");
    ann.editor.find.replaceOne("2");
    expect(texts(ann).join("|").includes("two")).toBe(false);
    expectInStep(ann);
  });

  it("replaces one, goes to the next, and all in one act", () => {
    const ann = edit(2);
    ann.editor.find.search(QUERY);
    ann.editor.find.replaceOne("0");
    expect(texts(ann)).toEqual(["alpha one", "bravo two", "charlie three"]);
    ann.editor.find.replaceOne("0");
    expect(texts(ann)).toEqual(["alpha 0ne", "bravo two", "charlie three"]);
    expect(ann.editor.find.count()).toEqual({ total: 2, current: 1 });
    ann.editor.find.replaceAll("oo");
    expect(texts(ann)).toEqual(["alpha 0ne", "bravoo twoo", "charlie three"]);
    ann.editor.undo();
    expect(texts(ann)).toEqual(["alpha 0ne", "bravo two", "charlie three"]);
    expectInStep(ann);
  });
});

describe("characters that a reader sees are whole in the view", () => {
  it.each([
    ["a family", "👩‍👩‍👧‍👦"],
    ["a flag", "🇺🇦"],
    ["a letter with marks", "a\u0323\u0302"],
  ])("%s goes with one Backspace and one Delete", (_name, character) => {
    const ann = edit(2, baseOf(lines(`x${character}y`)));
    select(ann, 0, 1 + character.length);
    expect(press(ann, "Backspace")).toBe(true);
    expect(texts(ann)).toEqual(["xy"]);
    ann.editor.undo();
    select(ann, 0, 1);
    press(ann, "Delete");
    expect(texts(ann)).toEqual(["xy"]);
    ann.editor.undo();
    dispatch(ann, (tr) => tr.delete(positionOf(ann, 0, 2), positionOf(ann, 0, 3)));
    expect(texts(ann)).toEqual(["xy"]);
    expectInStep(ann);
  });

  it("leaves simple letters to the browser", () => {
    const ann = edit(2);
    select(ann, 0, 3);
    expect(press(ann, "Backspace")).toBe(false);
  });

  it.each([
    ["a letter between two halves of a flag", "🇵x🇱", 2, 3, "🇵-🇱"],
    ["a letter with a joiner behind it", "👩x\u200D👧", 2, 3, "👩-👧"],
    ["a letter that has a mark", "ae\u0301b", 1, 2, "a-b"],
    ["the mark of a letter", "ae\u0301b", 2, 3, "a-b"],
  ])("%s that is typed over: what is typed stands in its place", (_what, text, from, to, expected) => {
    const ann = openEditingPeer(2, baseOf(lines(text)));
    dispatch(ann, (tr) => tr.insertText("-", 1 + from, 1 + to));
    expect(texts(ann)).toEqual([expected]);
    expectInStep(ann);
  });
});

describe("who wrote what", () => {
  it("is shown by letters of the delegation and by class while it is switched on", () => {
    const [ann, ben] = [edit(2), edit(3)];
    select(ben, 1, 5);
    typeText(ben, " Ben");
    syncEditors([ann, ben]);
    ann.editor.showAuthors((client) => ({ className: `by-${client}`, code: `C${client}`, title: `Client ${client}` }));
    const marks = [...ann.editor.view.dom.querySelectorAll(".author")].map(
      (mark) => `${mark.className} ${mark.textContent}`,
    );
    expect(marks).toEqual([
      "author by-1 alpha one",
      "author by-1 bravo",
      "author by-3  Ben",
      "author by-1  two",
      "author by-1 charlie three",
    ]);
    expect([...ann.editor.view.dom.querySelectorAll(".author-code")].map((mark) => mark.textContent)).toEqual([
      "C1",
      "C3",
      "C1",
    ]);
    select(ann, 1, 8);
    expect(ann.editor.status().author).toBe(3);
    ann.editor.showAuthors(null);
    expect(ann.editor.view.dom.querySelector(".author, .author-code")).toBeNull();
  });
});
