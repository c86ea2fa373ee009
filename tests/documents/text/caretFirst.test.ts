// @vitest-environment jsdom
import { DOMParser } from "prosemirror-model";
import { expect, it, onTestFinished } from "vitest";
import * as Y from "yjs";
import { createCompositionGate } from "../../../src/documents/text/binding/compositionGate.ts";
import type { RemoteCaret } from "../../../src/documents/text/binding/remoteCarets.ts";
import { schema } from "../../../src/documents/text/binding/schema.ts";
import { encodeCaret } from "../../../src/documents/text/caret/caret.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { type EditingPeer, openEditingPeer, select, texts } from "./editors.ts";
import { baseOf, createPeer, lines, REMOTE } from "./peers.ts";

const BASE = baseOf(lines("above", "left right"));

/** Ann, who has two letters behind "left" selected, and a window that lets others' changes in as the page does. */
function scene() {
  let carets: readonly RemoteCaret[] = [];
  let redraw = (): void => undefined;
  const watch = (listener: () => void) => {
    redraw = listener;
    return () => undefined;
  };
  const ann = openEditingPeer(2, BASE, { presence: { read: () => carets, watch } });
  const { view, model } = ann.editor;
  view.setProps({ handleScrollToSelection: () => true });
  view.focus();
  select(ann, 1, 4, 1, 6);
  const gate = createCompositionGate(ann.editor);
  const ben = createPeer(3, BASE);
  const blockAt = (index: number) => model.layout().blocks[index]?.id ?? "";
  return {
    ann,
    blockAt,
    benWrites: (index: number) => {
      insertText(ben.model, { block: blockAt(index), offset: 0 }, "b");
      gate.pass(() => Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc), REMOTE));
    },
    benStands: (index: number) => {
      const at = encodeCaret(model.layout(), { block: blockAt(index), offset: 0 }) ?? "";
      carets = [{ key: "ben", name: "Ben", delegation: "1", anchor: at, head: at }];
      redraw();
    },
  };
}
type Scene = ReturnType<typeof scene>;

/** The browser puts the caret there, and tells of it in a task of its own, which has not come yet. */
function putCaretUntold({ editor: { view } }: EditingPeer, block: number, offset: number): void {
  const late = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
  window.addEventListener("selectionchange", late, true);
  onTestFinished(() => window.removeEventListener("selectionchange", late, true));
  const { firstChild = null } = view.dom.querySelectorAll("[data-block]")[block] ?? {};
  document.getSelection()?.setPosition(firstChild, offset);
}

const pressBackspace = ({ editor: { view } }: EditingPeer): boolean =>
  view.dom.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Backspace", keyCode: 8, bubbles: true, cancelable: true }),
  );

it("a key acts where the caret was put, though nobody has told of it yet", () => {
  const { ann } = scene();
  putCaretUntold(ann, 1, 0);
  pressBackspace(ann);
  expect(texts(ann)).toEqual(["aboveleft right"]);
});

const onWord = (block: string) => ({ id: "mark", block, pieces: [{ from: 0, to: 4 }] });

/** What may be drawn at any instant. */
const DRAWN: Record<string, (scene: Scene) => void> = {
  "another's letter in the paragraph before": ({ benWrites }) => benWrites(0),
  "another's caret": ({ benStands }) => benStands(0),
  "a word that is spelt otherwise": ({ ann, blockAt }) => ann.editor.showSpelling([onWord(blockAt(1))]),
  "who wrote what": ({ ann }) => ann.editor.showAuthors(() => ({ className: "a", code: "LUB", title: "Lublin" })),
};

it.each(Object.entries(DRAWN))("%s leaves the caret where it was just put", (_what, draw) => {
  const seen = scene();
  putCaretUntold(seen.ann, 1, 0);
  draw(seen);
  pressBackspace(seen.ann);
  expect(texts(seen.ann)).toEqual([expect.stringMatching(/^b?aboveleft right$/)]);
});

it("another's letter before the caret that was just put leaves it with its own letter", () => {
  const { ann, benWrites } = scene();
  putCaretUntold(ann, 1, 2);
  benWrites(1);
  expect(ann.editor.view.state.selection.$head.parentOffset).toBe(3);
  expect(texts(ann)).toEqual(["above", "bleft right"]);
});

it("what is drawn between the letters is never read as letters", () => {
  const moved = document.createElement("div");
  moved.innerHTML = '<p>left <span class="ProseMirror-widget remote-caret"><bdi>WRO</bdi></span>right</p>';
  expect(DOMParser.fromSchema(schema).parse(moved).textContent).toBe("left right");
});
