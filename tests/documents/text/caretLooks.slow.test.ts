// @vitest-environment jsdom
import { expect, it } from "vitest";
import { expectInStep, openEditingPeer, select, syncEditors } from "./editors.ts";
import { baseOf } from "./peers.ts";

const item = (text: string, level: number, numbered: boolean) => ({ level, numbered, spans: [{ text }] });
const BASE = baseOf([
  item("lead", 0, false),
  item("first", 1, true),
  item("second", 1, true),
  item("deeper", 2, true),
  item("last", 1, true),
  item("", 1, true),
]);
const PLACES = [
  [2, 0, 2, 0],
  [5, 0, 5, 0],
  [1, 2, 4, 1],
] as const;
const ACTS = ["list", "bullets", "quote", "heading1", "levelIn"] as const;

it("the caret and the selection stay where they are when a list becomes bullets or anything else", () => {
  const [ann, ben] = [openEditingPeer(2, BASE), openEditingPeer(3, BASE)];
  ann.editor.view.setProps({ handleScrollToSelection: () => true });
  ann.editor.view.focus();
  for (const [i, first] of ACTS.entries()) {
    for (const [j, then] of ACTS.entries()) {
      for (const [block, offset, to, toOffset] of PLACES.filter((_, place) => place === (i + j) % PLACES.length)) {
        select(ann, block, offset, to, toOffset);
        const before = ann.editor.view.state.selection.toJSON();
        for (const act of [first, then]) {
          ann.editor.run(act);
          expect([first, then, ann.editor.view.state.selection.toJSON()]).toEqual([first, then, before]);
          const dom = document.getSelection();
          const at = ann.editor.view.posAtDOM(dom?.focusNode ?? document.body, dom?.focusOffset ?? 0);
          expect([first, then, at]).toEqual([first, then, before.head]);
        }
        expectInStep(ann);
        syncEditors([ann, ben]);
        expect([first, then, ann.editor.view.state.selection.toJSON()]).toEqual([first, then, before]);
        ann.editor.undo();
        ann.editor.undo();
        expect(["undo", first, then, ann.editor.view.state.selection.toJSON()]).toEqual(["undo", first, then, before]);
      }
    }
  }
});
