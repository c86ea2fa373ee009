// @vitest-environment jsdom
import { expect, it } from "vitest";
import * as Y from "yjs";
import type { BesideCell } from "../../../src/documents/text/binding/besidePlugin.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { type EditingPeer, expectInStep, openEditingPeer, press, select, syncEditors, typeText } from "./editors.ts";
import { baseOf, createPeer, lines } from "./peers.ts";

/** What is read from top to bottom: elements beside in brackets, and the paragraphs. */
const read = ({ editor }: EditingPeer): readonly string[] =>
  [...editor.view.dom.children].map((child) =>
    child.classList.contains("beside") ? `[${child.textContent}]` : (child.textContent ?? ""),
  );

const blocksOf = ({ editor }: EditingPeer) => editor.model.layout().blocks;

/** An element before each of these blocks, and one at the end. */
function cellsOf(peer: EditingPeer): readonly BesideCell[] {
  const roots = blocksOf(peer).filter(({ role }) => role.cell === null);
  return [...roots, null].map((block) => {
    const element = document.createElement("div");
    element.className = "beside";
    element.textContent = block?.text ?? "end";
    return { key: block?.id ?? "end", before: block?.id ?? null, element };
  });
}

function scene(): EditingPeer {
  const { doc, model } = createPeer(4, baseOf(lines("one", "two", "three")));
  const caption = { spans: [{ text: "table" }] };
  insertTable(model, model.layout().blocks[1]?.id ?? null, { rows: 1, cols: 1, caption, cells: [[lines("cell")]] });
  return openEditingPeer(2, Y.encodeStateAsUpdate(doc));
}

it("what stands beside a paragraph stays the same element before it whatever is typed, split and moved, and is no part of the text", () => {
  const ann = scene();
  const cells = cellsOf(ann);
  ann.editor.showBeside(cells);
  expect(read(ann)).toEqual(["[one]", "one", "[two]", "two", "[table]", "tablecell", "[three]", "three", "[end]"]);
  select(ann, 1, 3);
  typeText(ann, "x");
  press(ann, "Enter");
  typeText(ann, "new");
  expect(read(ann).slice(2, 6)).toEqual(["[two]", "twox", "new", "[table]"]);
  moveBlock(ann.editor.model, blocksOf(ann)[1]?.id ?? "", null);
  ann.editor.showBeside([...cells.filter(({ key }) => key !== cells[1]?.key).slice(0, -1), ...cells.slice(1, 2)]);
  expect(read(ann)).toEqual(["[one]", "one", "new", "[table]", "tablecell", "[three]", "three", "[two]", "twox"]);
  const elements = [...ann.editor.view.dom.querySelectorAll(".beside")];
  expect(elements.every((element) => cells.some((cell) => cell.element === element))).toBe(true);
  expect(blocksOf(ann).map(({ text }) => text)).toEqual(["one", "new", "table", "cell", "three", "twox"]);
  expectInStep(ann);
  ann.editor.showBeside(null);
  expect(ann.editor.view.dom.querySelectorAll(".beside")).toHaveLength(0);
});

it("a paragraph that another deletes leaves what stood beside it before the next, until it is told anew", () => {
  const ann = scene();
  const bob = openEditingPeer(3, Y.encodeStateAsUpdate(ann.doc));
  ann.editor.showBeside(cellsOf(ann));
  select(bob, 0, 3);
  bob.editor.view.dispatch(bob.editor.view.state.tr.delete(0, bob.editor.view.state.doc.child(0).nodeSize));
  syncEditors([ann, bob]);
  expect(read(ann).slice(0, 4)).toEqual(["[one]", "[two]", "two", "[table]"]);
  expectInStep(ann);
});
