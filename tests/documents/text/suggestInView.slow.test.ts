// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { Place } from "../../../src/documents/text/commands/place.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { setBlock } from "../../../src/documents/text/commands/setBlock.ts";
import { caretOf, expectInStep, openEditingPeer, press, select, texts, typeText } from "./editors.ts";
import { baseOf, createPeer, lines, REMOTE } from "./peers.ts";
import { BASE as TABLE } from "./tableScene.ts";

// jsdom has none, and ProseMirror makes one to paste.
vi.stubGlobal("ClipboardEvent", class extends Event {});

const BASE = baseOf(lines("The cities may meet.", "They report.", "The end."));

/** Ann suggests, with what was asked to be opened; Ben writes in the text, and she sees it at once. */
function scene({ editable = false, base = BASE } = {}) {
  const asked: Place[] = [];
  const picked: string[] = [];
  const ann = openEditingPeer(2, base, {
    editable,
    onSuggest: (place) => asked.push(place),
    onPick: (id) => picked.push(id),
  });
  const ben = createPeer(3, base);
  ben.doc.on("update", (update: Uint8Array) => Y.applyUpdate(ann.doc, update, REMOTE));
  const { editor } = ann;
  const { dom } = editor.view;
  // jsdom has no rectangles to scroll to.
  editor.view.setProps({ handleScrollToSelection: () => true });
  const idAt = (index: number) => editor.model.layout().blocks[index]?.id ?? "";
  const blockAt = (index: number): HTMLElement => {
    const element = [...dom.querySelectorAll<HTMLElement>("[data-block]")][index];
    if (!element) throw new RangeError(`No block ${index}`);
    return element;
  };
  const field = document.createElement("div");
  field.append(document.createElement("textarea"));
  const write = () => field.querySelector("textarea")?.focus();
  editor.suggesting.turn(true);
  return {
    ann,
    ben,
    editor,
    dom,
    asked,
    picked,
    idAt,
    blockAt,
    field,
    write,
    open: (index: number) => editor.suggesting.open({ block: idAt(index), offset: 0 }, field),
    key: (name: string, more: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more });
      (document.activeElement ?? dom).dispatchEvent(event);
      return event.defaultPrevented;
    },
    click: (element: Element) => element.dispatchEvent(new MouseEvent("click", { bubbles: true })),
    /** Which block has the focus. */
    focused: () => [...dom.querySelectorAll("[data-block]")].indexOf(document.activeElement ?? dom),
  };
}

/** What is seen of a paragraph: its letters, unless the field stands in their place. */
function seenIn(block: HTMLElement): string {
  if (!block.classList.contains("suggest-opened")) return block.textContent ?? "";
  const seen = [...block.children].filter((child) => child.classList.contains("ProseMirror-widget"));
  // The style sheet hides what is no field: so nothing may stand there that is no element.
  const isHidden = [...block.childNodes].every((node) => node instanceof Element);
  return isHidden ? `(${seen.map(({ tagName }) => tagName).join()})` : "letters beside the field";
}

describe("while suggesting", () => {
  it("nobody can write in the text, who otherwise may and who may not, and afterwards all is as before", () => {
    for (const editable of [true, false]) {
      const { ann, editor, dom } = scene({ editable });
      const before = editor.model.layout();
      expect(editor.view.editable).toBe(false);
      expect(dom.getAttribute("contenteditable")).toBe("false");
      expect(dom.getAttribute("role")).toBe("group");
      expect(dom.hasAttribute("aria-multiline")).toBe(false);
      expect(press(ann, "b", { ctrlKey: true })).toBe(false);
      expect(editor.model.layout()).toBe(before);
      editor.suggesting.turn(false);
      expect(editor.view.editable).toBe(editable);
      expect(dom.getAttribute("role")).toBe("textbox");
      expect(dom.tabIndex).toBe(0);
      expect(dom.querySelector("[data-block][tabindex]")).toBeNull();
    }
  });

  it("the keyboard comes to one paragraph, goes from each to the next, to the ends and no further, and asks for one by Enter", () => {
    const { editor, dom, idAt, key, focused, asked } = scene();
    expect(dom.querySelectorAll('[data-block][tabindex="0"]')).toHaveLength(1);
    editor.suggesting.focus();
    expect(focused()).toBe(0);
    for (const [name, at] of [
      ["ArrowDown", 1],
      ["ArrowDown", 2],
      ["ArrowDown", 2],
      ["ArrowUp", 1],
      ["Home", 0],
      ["ArrowUp", 0],
      ["End", 2],
    ] as const) {
      expect(key(name)).toBe(true);
      expect(focused()).toBe(at);
    }
    expect(dom.querySelectorAll('[data-block][tabindex="0"]')).toHaveLength(1);
    key("Enter");
    expect(asked).toEqual([{ block: idAt(2), offset: 0 }]);
  });

  it("keys that are no walking stay the window's", () => {
    const { editor, key, focused, asked } = scene();
    editor.suggesting.focus();
    expect(key("ArrowDown", { ctrlKey: true })).toBe(false);
    expect(key("ArrowDown", { altKey: true })).toBe(false);
    expect(key("Enter", { shiftKey: true })).toBe(false);
    expect(key("x")).toBe(false);
    expect(key("Tab")).toBe(false);
    expect([focused(), asked.length]).toEqual([0, 0]);
  });

  it("a click asks for the paragraph and for the place that was clicked; a stroke across words selects them", () => {
    const { blockAt, idAt, click, asked } = scene();
    const letters = blockAt(1).firstChild;
    getSelection()?.collapse(letters, 5);
    click(blockAt(1));
    expect(asked).toEqual([{ block: idAt(1), offset: 5 }]);
    if (letters) getSelection()?.setBaseAndExtent(letters, 0, letters, 4);
    click(blockAt(1));
    expect(asked).toHaveLength(1);
  });

  it("a click on struck words opens their paragraph, and on what would come shows it beside the text", () => {
    const { editor, dom, idAt, click, asked, picked } = scene();
    const look = { className: "c", code: "LUB", title: "By Lublin" };
    editor.showProposals([{ id: "p", block: idAt(0), pieces: [{ from: 11, to: 14, words: "shall" }], ...look }]);
    const [old, come] = [dom.querySelector("del"), dom.querySelector("ins")];
    if (!old || !come) throw new Error("The proposal is drawn");
    getSelection()?.collapse(old.firstChild, 1);
    click(old);
    expect(asked).toEqual([{ block: idAt(0), offset: 12 }]);
    expect(picked).toEqual([]);
    click(come);
    expect(asked).toHaveLength(1);
    expect(picked).toEqual(["p"]);
  });

  it("without it a click and the keys ask for nothing", () => {
    const { editor, dom, blockAt, click, key, asked } = scene();
    editor.suggesting.turn(false);
    click(blockAt(1));
    dom.focus();
    expect([key("ArrowDown"), key("Enter"), asked.length]).toEqual([false, false, 0]);
  });

  it("who was in the text when it is turned on or off is so afterwards", () => {
    const { editor, dom, focused } = scene({ editable: true });
    editor.suggesting.turn(false);
    dom.focus();
    select({ doc: editor.model.doc, editor }, 1, 3);
    editor.suggesting.turn(true);
    expect(focused()).toBe(1);
    editor.suggesting.turn(false);
    expect(document.activeElement).toBe(dom);
  });
});

describe("a paragraph that is open", () => {
  it("shows the field in place of its words, and not a letter of the text is changed", () => {
    const { ann, open, editor, blockAt, field } = scene();
    const before = texts(ann);
    expect(open(0)).toBe(true);
    expect([0, 1].map((at) => seenIn(blockAt(at)))).toEqual(["(DIV)", "They report."]);
    expect(blockAt(0).contains(field)).toBe(true);
    expect(texts(ann)).toEqual(before);
    expectInStep(ann);
    editor.suggesting.close();
    expect(seenIn(blockAt(0))).toBe("The cities may meet.");
  });

  it("keeps its keys, letters and clicks to itself", () => {
    const { ann, open, write, key, field, asked, focused, click } = scene({ editable: true });
    open(0);
    write();
    for (const name of ["ArrowDown", "Enter", "End", "x"]) expect(key(name)).toBe(false);
    click(field);
    expect([focused(), asked.length]).toEqual([-1, 0]);
    expect(document.activeElement?.tagName).toBe("TEXTAREA");
    expect(texts(ann)[0]).toBe("The cities may meet.");
  });

  it("gives the focus to its words when it is closed, unless it is elsewhere by then", () => {
    const { open, write, editor, focused } = scene();
    open(1);
    write();
    editor.suggesting.close();
    expect(focused()).toBe(1);
    const button = document.createElement("button");
    document.body.append(button);
    open(1);
    write();
    button.focus();
    editor.suggesting.close();
    expect(document.activeElement).toBe(button);
  });

  it("keeps the field, with the focus, while others write in it, above it and below it", () => {
    const { ann, ben, open, write, field, blockAt, idAt } = scene();
    open(1);
    write();
    const textarea = document.activeElement;
    insertText(ben.model, { block: idAt(1), offset: 4 }, " all");
    insertText(ben.model, { block: idAt(0), offset: 0 }, "Now: ");
    insertText(ben.model, { block: idAt(2), offset: 0 }, "Here: ");
    expect(texts(ann)).toEqual(["Now: The cities may meet.", "They all report.", "Here: The end."]);
    expect(seenIn(blockAt(1))).toBe("(DIV)");
    expect(blockAt(1).contains(field)).toBe(true);
    expect(document.activeElement).toBe(textarea);
    expectInStep(ann);
  });

  it("goes with it where it is moved, and stays in it when its look changes", () => {
    const { ann, ben, open, field, blockAt, idAt } = scene();
    const id = idAt(1);
    open(1);
    moveBlock(ben.model, id, idAt(0));
    expect(texts(ann)[0]).toBe("They report.");
    expect(blockAt(0).contains(field)).toBe(true);
    setBlock(ben.model, id, { kind: "heading", level: 2 });
    expect(blockAt(0).tagName).toBe("H2");
    expect(seenIn(blockAt(0))).toBe("(DIV)");
    expect(blockAt(0).contains(field)).toBe(true);
    expectInStep(ann);
  });

  it("leaves the field where it was when it is deleted or joined to another, and hides nobody's letters", () => {
    for (const goes of [deleteBlock, joinBackward]) {
      const { ann, ben, open, editor, dom, field, idAt } = scene();
      open(1);
      goes(ben.model, idAt(1));
      expect(dom.contains(field)).toBe(true);
      expect(dom.querySelector(".suggest-opened, .suggest-letters")).toBeNull();
      expectInStep(ann);
      editor.suggesting.close();
      expect(dom.contains(field)).toBe(false);
    }
  });

  it("of a table that goes leaves the field in the text", () => {
    const { ben, open, dom, field, editor } = scene({ base: TABLE });
    const cell = editor.model.layout().blocks.findIndex(({ text }) => text === "b1");
    expect(open(cell)).toBe(true);
    const table = editor.model.layout().blocks.find(({ role }) => role.table !== null);
    deleteBlock(ben.model, table?.id ?? "");
    expect(dom.querySelector("table")).toBeNull();
    expect(dom.contains(field)).toBe(true);
  });

  it("that is not shown is not opened", () => {
    const { editor, field, dom } = scene();
    expect(editor.suggesting.open({ block: "nowhere", offset: 0 }, field)).toBe(false);
    expect(dom.contains(field)).toBe(false);
  });
});

it("afterwards one writes where one was", () => {
  const { ann, editor, open } = scene({ editable: true });
  open(1);
  editor.suggesting.turn(false);
  select(ann, 1, 4);
  typeText(ann, " all");
  expect(texts(ann)[1]).toBe("They all report.");
  expect(caretOf(ann)).toEqual([1, 8]);
});
