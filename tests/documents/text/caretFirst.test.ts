// @vitest-environment jsdom
import { DOMParser } from "prosemirror-model";
import { expect, it } from "vitest";
import { schema } from "../../../src/documents/text/binding/schema.ts";
import { openEditingPeer, select } from "./editors.ts";
import { baseOf } from "./peers.ts";

const paragraph = (text: string) => ({ level: 0, numbered: false, spans: [{ text }] });

it("a key acts where the caret was put, though nobody has told of it yet", () => {
  const ann = openEditingPeer(2, baseOf([paragraph("above"), paragraph("left right")]));
  const { view } = ann.editor;
  view.setProps({ handleScrollToSelection: () => true });
  view.focus();
  select(ann, 1, 4, 1, 4);
  // The browser tells in a task of its own; the key comes before.
  const late = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
  window.addEventListener("selectionchange", late, true);
  document.getSelection()?.setPosition(view.dom.querySelectorAll("[data-block]")[1]?.firstChild ?? null, 0);
  view.dom.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Backspace", keyCode: 8, bubbles: true, cancelable: true }),
  );
  window.removeEventListener("selectionchange", late, true);
  expect(ann.editor.model.layout().blocks.map(({ text }) => text)).toEqual(["aboveleft right"]);
});

it("what is drawn between the letters is never read as letters", () => {
  const moved = document.createElement("div");
  moved.innerHTML = '<p>left <span class="ProseMirror-widget remote-caret"><bdi>WRO</bdi></span>right</p>';
  expect(DOMParser.fromSchema(schema).parse(moved).textContent).toBe("left right");
});
