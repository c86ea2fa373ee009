// @vitest-environment jsdom
import { Decoration } from "prosemirror-view";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { setBlock } from "../../../src/documents/text/commands/setBlock.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { type EditingPeer, expectInStep, openEditingPeer, press, select, typeText } from "./editors.ts";
import { baseOf, createPeer, lines } from "./peers.ts";

const numbered = (...texts: readonly string[]) => lines(...texts).map((block) => ({ ...block, numbered: true }));

/** Each number that the view shows, with the text beside it. */
const shown = ({ editor }: EditingPeer) =>
  [...editor.view.dom.querySelectorAll("[data-number]")].map(
    (block) => `${block.getAttribute("data-number")} ${block.textContent}`,
  );

/** Two numbered paragraphs, a table with a list in a cell, two more. */
function sceneOf(): EditingPeer {
  const { doc, model } = createPeer(4, baseOf(numbered("one", "two", "three", "four")));
  const behind = model.layout().blocks[1]?.id ?? null;
  insertTable(model, behind, { rows: 1, cols: 2, cells: [[lines("first", "second"), lines("plain")]] });
  for (const { id, text } of model.layout().blocks) {
    if (text === "first" || text === "second") setBlock(model, id, { level: 1, numbered: true });
  }
  return openEditingPeer(2, Y.encodeStateAsUpdate(doc));
}

it("numbers stand beside their paragraphs around a table and in its cells, whatever is typed and split", () => {
  const ann = sceneOf();
  expect(shown(ann)).toEqual(["1. one", "2. two", "1. first", "2. second", "3. three", "4. four"]);
  select(ann, 0, 3);
  typeText(ann, "x");
  expect(shown(ann)).toEqual(["1. onex", "2. two", "1. first", "2. second", "3. three", "4. four"]);
  press(ann, "Enter");
  typeText(ann, "new");
  expect(shown(ann)).toEqual(["1. onex", "2. new", "3. two", "1. first", "2. second", "4. three", "5. four"]);
  expectInStep(ann);
});

/** How often it is asked where the number of some paragraph begins, while a letter is typed. */
function looksOfOneLetter(count: number): number {
  let looks = 0;
  const make = Decoration.node;
  const spy = vi.spyOn(Decoration, "node").mockImplementation((from, to, attributes, spec) =>
    Object.defineProperty(make(from, to, attributes, spec), "from", {
      get: () => {
        looks += 1;
        return from;
      },
    }),
  );
  const ann = openEditingPeer(2, baseOf(numbered(...Array.from({ length: count }, (_, i) => `Paragraph ${i}`))));
  select(ann, 3, 3);
  looks = 0;
  typeText(ann, "x");
  spy.mockRestore();
  expect(shown(ann)).toHaveLength(count);
  expectInStep(ann);
  return looks;
}

it("each number of a long numbered text is looked at a few times when a letter is typed, not once for each paragraph", () => {
  const [short, long] = [looksOfOneLetter(20), looksOfOneLetter(200)];
  expect(short).toBeGreaterThan(0);
  expect(long).toBeLessThan(short * 12);
});
