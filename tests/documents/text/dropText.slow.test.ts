// @vitest-environment jsdom
import { TextSelection } from "prosemirror-state";
import { describe, expect, it, vi } from "vitest";
import { blocksIn } from "../../../src/documents/text/binding/blockPositions.ts";
import {
  createEditingPeer,
  dispatch,
  type EditingPeer,
  expectInStep,
  openEditingPeer,
  positionOf,
  press,
  select,
  texts,
} from "./editors.ts";
import { BASE } from "./tableScene.ts";

const [ALPHA, CAPTION, A1, B1, , , BRAVO, CHARLIE, NOTE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const SHOWN = ["alpha", "T", "a1", "b1", "a2", "b2", "bra*vo", "charlie", "note"];

/** Lets go of the selected text at a position of the view, as a person does with the mouse; with Ctrl held it is copied. */
function drop({ editor: { view } }: EditingPeer, pos: number, isCopy = false): void {
  vi.spyOn(view, "posAtCoords").mockReturnValue({ pos, inside: -1 });
  view.dragging = { slice: view.state.selection.content(), move: !isCopy };
  const dataTransfer = { getData: () => "", files: [], types: [] };
  const event = new Event("drop", { bubbles: true, cancelable: true });
  view.dom.dispatchEvent(Object.assign(event, { dataTransfer, ctrlKey: isCopy, altKey: isCopy }));
  vi.restoreAllMocks();
}

type Range = readonly [block: number, offset: number, toBlock: number, toOffset: number];

/** What is shown after this range was dropped in a block. */
function shownAfter(range: Range, block: number, offset: number, isCopy = false): string[] {
  const ann = openEditingPeer(2, BASE);
  select(ann, ...range);
  drop(ann, positionOf(ann, block, offset), isCopy);
  expectInStep(ann);
  return texts(ann);
}

const now = (changes: Record<number, string>) => SHOWN.map((text, i) => changes[i] ?? text);

describe("text that is dragged", () => {
  it("goes from the text into a note, from a note into the text, and into and out of a cell", () => {
    expect(shownAfter([CHARLIE, 0, CHARLIE, 7], NOTE, 4)).toEqual(now({ [CHARLIE]: "", [NOTE]: "notecharlie" }));
    expect(shownAfter([NOTE, 0, NOTE, 4], CHARLIE, 0)).toEqual(now({ [CHARLIE]: "notecharlie", [NOTE]: "" }));
    expect(shownAfter([A1, 0, A1, 2], ALPHA, 5)).toEqual(now({ [ALPHA]: "alphaa1", [A1]: "" }));
    expect(shownAfter([ALPHA, 1, ALPHA, 5], B1, 0)).toEqual(now({ [ALPHA]: "a", [B1]: "lphab1" }));
  });
  it.each<[string, Range]>([
    ["the text and a table", [ALPHA, 1, A1, 1]],
    ["two cells", [A1, 0, B1, 2]],
    ["the text and a note", [CHARLIE, 2, NOTE, 2]],
  ])("out of %s at once stays where it is, whatever it is dropped on", (_, range) => {
    for (const block of [ALPHA, CAPTION, B1, CHARLIE, NOTE]) expect(shownAfter(range, block, 0)).toEqual(SHOWN);
  });
  it("onto itself changes nothing", () => {
    const ann = openEditingPeer(2, BASE);
    const { doc } = ann;
    select(ann, CHARLIE, 1, CHARLIE, 5);
    const written = vi.fn();
    doc.on("update", written);
    drop(ann, positionOf(ann, CHARLIE, 3));
    expect(texts(ann)).toEqual(SHOWN);
    expect(written).not.toHaveBeenCalled();
  });
  it("is not lost when it is dropped in the note that would go with its marker", () => {
    expect(shownAfter([BRAVO, 0, BRAVO, 6], NOTE, 2)).toEqual(SHOWN);
  });
  it("as a copy of several paragraphs becomes one line in a caption", () => {
    expect(shownAfter([BRAVO, 4, CHARLIE, 4], CAPTION, 1, true)).toEqual(now({ [CAPTION]: "Tvo char" }));
  });
});

const countOf = (shown: readonly string[], letter: string): number => shown.join("").split(letter).length - 1;
/** The letters of which fewer are shown now. */
const missing = (shown: readonly string[]) =>
  [...new Set(SHOWN.join(""))].filter((letter) => countOf(shown, letter) < countOf(SHOWN, letter));

it("wherever text is dropped, as a move or a copy, the view shows the model, and no letter is lost", () => {
  const { doc } = openEditingPeer(2, BASE).editor.view.state;
  const blocks = blocksIn(doc).map(({ node, position }) => [position + 1, position + 1 + node.content.size] as const);
  const ranges = blocks.flatMap(([from, to], i) => [[from, to] as const, [from, blocks[i + 1]?.[1] ?? to] as const]);
  for (const [from, to] of ranges) {
    for (let pos = 0; pos <= doc.content.size; pos += 23) {
      for (const isCopy of [false, true]) {
        const ann = createEditingPeer(2, BASE);
        dispatch(ann, (tr) => tr.setSelection(TextSelection.create(tr.doc, from, to)));
        drop(ann, pos, isCopy);
        expectInStep(ann);
        expect({ from, to, pos, isCopy, missing: missing(texts(ann)) }).toEqual({ from, to, pos, isCopy, missing: [] });
        ann.editor.destroy();
        document.body.replaceChildren();
      }
    }
  }
});

it("the keys that move a paragraph keep it in its cell, its note or the text", () => {
  for (const [block] of SHOWN.entries()) {
    for (const key of ["ArrowUp", "ArrowDown"]) {
      const ann = openEditingPeer(2, BASE);
      select(ann, block, 0);
      press(ann, key, { altKey: true, shiftKey: true });
      expectInStep(ann);
      const flowsOf = (peer: EditingPeer) =>
        new Map(peer.editor.model.layout().blocks.map(({ id, role: { cell, note } }) => [id, { cell, note }]));
      expect(flowsOf(ann)).toEqual(flowsOf(openEditingPeer(3, BASE)));
    }
  }
});
