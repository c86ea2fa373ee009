// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { authorRuns } from "../../../src/documents/text/authors/authorRuns.ts";
import type { RemoteCaret } from "../../../src/documents/text/binding/remoteCarets.ts";
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
import { encodeCaret } from "../../../src/documents/text/caret/caret.ts";

/** Each block's letters with the client that wrote them. */
const authors = ({ editor }: EditingPeer): string[] => {
  const layout = editor.model.layout();
  return layout.blocks.map((block) =>
    authorRuns(layout, block)
      .map(({ from, to, client }) => `${block.text.slice(from, to)}:${client}`)
      .join(" "),
  );
};

// The page's own; the test environment has none.
vi.stubGlobal("ClipboardEvent", class extends Event {});

const BASE = baseOf(lines("alpha one", "bravo two", "charlie three"));

const edit = (clientId: number, base = BASE, options: Parameters<typeof openEditingPeer>[2] = {}) =>
  openEditingPeer(clientId, base, options);

describe("what is done in the view is done in the model", () => {
  it("types, splits and joins with the keys", () => {
    const ann = edit(2);
    select(ann, 1, 5);
    typeText(ann, "XX");
    press(ann, "Enter");
    expect(texts(ann)).toEqual(["alpha one", "bravoXX", " two", "charlie three"]);
    expect(caretOf(ann)).toEqual([2, 0]);
    press(ann, "Backspace");
    expect(texts(ann)).toEqual(["alpha one", "bravoXX two", "charlie three"]);
    expect(caretOf(ann)).toEqual([1, 7]);
    select(ann, 1, 11);
    press(ann, "Delete");
    expect(texts(ann)).toEqual(["alpha one", "bravoXX twocharlie three"]);
    expectInStep(ann);
  });

  it("keeps the id with the text when Enter is pressed at its start", () => {
    const ann = edit(2);
    const [, second] = ann.editor.model.layout().blocks;
    select(ann, 1, 0);
    press(ann, "Enter");
    expect(texts(ann)).toEqual(["alpha one", "", "bravo two", "charlie three"]);
    expect(ann.editor.model.layout().blocks[2]?.id).toBe(second?.id);
    expect(caretOf(ann)).toEqual([2, 0]);
    expectInStep(ann);
  });

  it("puts a paragraph behind a heading", () => {
    const ann = edit(2);
    select(ann, 0, 9);
    ann.editor.setHeading(2);
    expect(ann.editor.status().headingLevel).toBe(2);
    press(ann, "Enter");
    expect(
      ann.editor.model
        .layout()
        .blocks.slice(0, 2)
        .map(({ kind, level }) => [kind, level]),
    ).toEqual([
      ["heading", 2],
      ["paragraph", 0],
    ]);
    expect(ann.editor.view.dom.querySelector("h2")?.textContent).toBe("alpha one");
    expectInStep(ann);
  });

  it("deletes across blocks and replaces a selection", () => {
    const ann = edit(2);
    select(ann, 0, 5, 2, 7);
    typeText(ann, "-");
    expect(texts(ann)).toEqual(["alpha- three"]);
    expectInStep(ann);
  });

  it("marks letters, in several blocks too", () => {
    const ann = edit(2);
    select(ann, 0, 6, 1, 5);
    ann.editor.toggleStrong();
    expect(ann.editor.status().isStrong).toBe(true);
    press(ann, "i", { ctrlKey: true });
    const marks = ann.editor.model
      .layout()
      .blocks.map(({ spans }) => spans.map(({ text, format }) => [text, format.key]));
    expect(marks[0]).toEqual([
      ["alpha ", "{}"],
      ["one", '{"em":true,"strong":true}'],
    ]);
    expect(marks[1]).toEqual([
      ["bravo", '{"em":true,"strong":true}'],
      [" two", "{}"],
    ]);
    expectInStep(ann);
  });

  it("takes a block that is cut and put elsewhere in one transaction for a move", () => {
    const ann = edit(2);
    const ids = ann.editor.model.layout().blocks.map((block) => block.id);
    dispatch(ann, (tr) => {
      const node = tr.doc.child(2);
      tr.delete(positionOf(ann, 2, 0) - 1, tr.doc.content.size).insert(0, node);
    });
    expect(ann.editor.model.layout().blocks.map((block) => block.id)).toEqual([ids[2], ids[0], ids[1]]);
    expectInStep(ann);
  });

  it("keeps the author of every letter of a paragraph that is moved, whatever its looks and parts", () => {
    const [ann, ben] = [edit(2), edit(3)];
    select(ben, 1, 2);
    typeText(ben, "BEN");
    select(ben, 1, 4, 1, 7);
    ben.editor.toggleStrong();
    select(ben, 2, 0);
    press(ben, "Backspace");
    syncEditors([ann, ben]);
    expect(authors(ann)).toEqual(["alpha one:1", "br:1 BEN:3 avo twocharlie three:1"]);
    dispatch(ann, (tr) => {
      const node = tr.doc.child(1);
      tr.delete(positionOf(ann, 1, 0) - 1, tr.doc.content.size).insert(0, node);
    });
    expect(authors(ann)).toEqual(["br:1 BEN:3 avo twocharlie three:1", "alpha one:1"]);
    select(ben, 1, 9);
    typeText(ben, "X");
    syncEditors([ann, ben]);
    expect(texts(ann)).toEqual(["brBENavo Xtwocharlie three", "alpha one"]);
    expect(authors(ann)[0]).toBe("br:1 BEN:3 avo :1 X:3 twocharlie three:1");
    expectInStep(ann);
    expectInStep(ben);
  });

  it("keeps the letters at either end of a selection that is pasted over in other looks", () => {
    const ann = edit(2);
    select(ann, 1, 0, 1, 5);
    ann.editor.toggleStrong();
    select(ann, 1, 0, 1, 9);
    ann.editor.view.pasteHTML("<p><b>bravo</b> XX two</p>");
    expect(texts(ann)[1]).toBe("bravo XX two");
    expect(authors(ann)[1]).toBe("bravo :1 XX :2 two:1");
    expectInStep(ann);
  });

  it("makes a block when something is typed in an empty document", () => {
    const ann = edit(2, baseOf([]));
    typeText(ann, "first");
    expect(texts(ann)).toEqual(["first"]);
    expect(caretOf(ann)).toEqual([0, 5]);
    expectInStep(ann);
  });

  it("deletes everything and goes on", () => {
    const ann = edit(2);
    dispatch(ann, (tr) => tr.delete(0, tr.doc.content.size));
    expectInStep(ann);
    typeText(ann, "new");
    expect(texts(ann)).toEqual(["new"]);
    expectInStep(ann);
  });

  it("never cuts a character in half", () => {
    const ann = edit(2, baseOf(lines("a😀b")));
    dispatch(ann, (tr) => tr.delete(2, 3));
    expectInStep(ann);
    expect(texts(ann)).toEqual(["ab"]);
  });
});

describe("paste", () => {
  it("turns lines of plain text into blocks", () => {
    const ann = edit(2);
    select(ann, 1, 5);
    ann.editor.view.pasteText("one\ntwo\nthree");
    expect(texts(ann)).toEqual(["alpha one", "bravoone", "two", "three two", "charlie three"]);
    expectInStep(ann);
  });

  it("lets through only what the schema knows", () => {
    const ann = edit(2);
    select(ann, 1, 9);
    ann.editor.view.pasteHTML(
      '<h2 onclick="x()">Head</h2><p style="color:red">a <b>b</b> <script>evil()</script><img src=x onerror=y>c</p><ol><li>d</li></ol>',
    );
    const { blocks } = ann.editor.model.layout();
    expect(texts(ann).slice(1, -1)).toEqual(["bravo twoHead", "a b c", "d"]);
    expect(blocks[2]?.spans.map(({ format }) => format.key)).toEqual(["{}", '{"strong":true}', "{}"]);
    expect(blocks[3]).toMatchObject({ numbered: true, level: 1 });
    expectInStep(ann);
  });

  it("gives a pasted copy new ids", () => {
    const ann = edit(2);
    const before = new Set(ann.editor.model.layout().blocks.map((block) => block.id));
    const html = [...ann.editor.view.dom.children].map((child) => child.outerHTML).join("");
    select(ann, 2, 13);
    ann.editor.view.pasteHTML(html);
    const ids = ann.editor.model.layout().blocks.map((block) => block.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => before.has(id))).toHaveLength(3);
    expectInStep(ann);
  });
});

describe("what others do is drawn", () => {
  it("keeps the caret with its letter through typing, split, join and move", () => {
    const [ann, ben] = [edit(2), edit(3)];
    select(ann, 1, 7);
    const letter = () => {
      const [block, offset] = caretOf(ann);
      return texts(ann)[block]?.slice(offset - 1, offset + 1);
    };
    select(ben, 1, 0);
    typeText(ben, "before ");
    syncEditors([ann, ben]);
    expect(letter()).toBe("tw");
    select(ben, 1, 10);
    press(ben, "Enter");
    syncEditors([ann, ben]);
    expect(letter()).toBe("tw");
    press(ben, "Backspace");
    select(ben, 1, 0);
    press(ben, "Backspace");
    syncEditors([ann, ben]);
    expect(letter()).toBe("tw");
    expect(caretOf(ann)[0]).toBe(0);
    expectInStep(ann);
  });

  it("leaves the DOM of untouched blocks alone", () => {
    const [ann, ben] = [edit(2), edit(3)];
    const [first, , third] = ann.editor.view.dom.children;
    select(ben, 1, 5);
    typeText(ben, "X");
    press(ben, "Enter");
    syncEditors([ann, ben]);
    expect(ann.editor.view.dom.children[0]).toBe(first);
    expect(ann.editor.view.dom.children[3]).toBe(third);
    expectInStep(ann);
  });

  it("undoes own acts only and puts the caret back", () => {
    const [ann, ben] = [edit(2), edit(3)];
    select(ann, 1, 5);
    typeText(ann, "ANN");
    select(ben, 1, 0);
    typeText(ben, "BEN ");
    syncEditors([ann, ben]);
    select(ann, 0, 0);
    ann.editor.undo();
    expect(texts(ann)[1]).toBe("BEN bravo two");
    expect(caretOf(ann)).toEqual([1, 9]);
    press(ann, "y", { ctrlKey: true });
    expect(texts(ann)[1]).toBe("BEN bravoANN two");
    expectInStep(ann);
  });

  it("draws a flag where a deleted block was edited unseen", () => {
    const [ann, ben] = [edit(2), edit(3)];
    dispatch(ann, (tr) => tr.delete(positionOf(ann, 1, 0) - 1, positionOf(ann, 2, 0) - 1));
    select(ben, 1, 0);
    typeText(ben, "X");
    syncEditors([ann, ben]);
    expect(texts(ann)).toEqual(["alpha one", "Xbravo two", "charlie three"]);
    expect(ann.editor.view.dom.children[1]?.getAttribute("data-flag")).toBe("deleted-by-other");
    expect(ann.editor.status().needsLook).toBe(1);
    expectInStep(ann);
  });
});

describe("carets of others", () => {
  it("are drawn by class and text, with no style, and tell who edits what", () => {
    const listeners = new Set<() => void>();
    let carets: RemoteCaret[] = [];
    const watch = (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    const ann = edit(2, BASE, { presence: { read: () => carets, watch } });
    const layout = ann.editor.model.layout();
    const at = (block: number, offset: number) =>
      encodeCaret(layout, { block: layout.blocks[block]?.id ?? "", offset }) ?? "";
    const caret = { key: "k", name: "<b>Ben</b>", delegation: "DE", anchor: at(1, 1), head: at(1, 4) };
    carets = [
      caret,
      { ...caret, key: "junk", anchor: "!", head: "AAAA" },
      { ...caret, key: "x", delegation: 'a" onclick="' },
    ];
    for (const listener of listeners) listener();
    const drawn = ann.editor.view.dom.querySelectorAll(".remote-caret");
    expect([...drawn].map((mark) => [mark.className.replace(" ProseMirror-widget", ""), mark.textContent])).toEqual([
      ["remote-caret caret--de", "<b>Ben</b>"],
      ["remote-caret caret--none", "<b>Ben</b>"],
    ]);
    expect(ann.editor.view.dom.querySelector(".remote-caret [style]")).toBeNull();
    expect(ann.editor.view.dom.children[1]?.classList.contains("edited-by-other")).toBe(true);
    expect([...ann.editor.editedBy().values()]).toEqual([["<b>Ben</b>", "<b>Ben</b>"]]);
  });

  it("are told as the own caret moves", () => {
    const told: unknown[] = [];
    const ann = edit(2, BASE, { onCaret: (caret) => told.push(caret) });
    select(ann, 1, 3);
    expect(told).toHaveLength(1);
  });
});

describe("a document of a newer version", () => {
  it("is read only", () => {
    const ann = edit(2);
    metaOf(ann.doc).set("schemaVersion", 99);
    const place = document.createElement("div");
    const later = openEditingPeer(3, baseOf([]), { doc: ann.doc, place });
    expect(later.editor.view.editable).toBe(false);
    later.editor.setEditable(true);
    expect(later.editor.view.editable).toBe(false);
  });
});
