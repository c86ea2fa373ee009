// @vitest-environment jsdom
import { AllSelection } from "prosemirror-state";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { createRandom, type Random } from "../../support/random.ts";
import {
  caretOf,
  openEditingPeer,
  dispatch,
  type EditingPeer,
  expectInStep,
  press,
  select,
  syncEditors,
  typeText,
} from "./editors.ts";
import { createPeer, lines } from "./peers.ts";
import { showAll } from "./showAll.ts";

// The page's own; the test environment has none.
vi.stubGlobal("ClipboardEvent", class extends Event {});

/** Blocks 0 alpha, 1 the caption, 2 to 5 the cells, 6 bravo with a marker at 3, 7 the note. */
const BASE = (() => {
  const { doc, model } = createPeer(1);
  const [alpha, bravo] = insertBlocks(model, null, lines("alpha", "bravo"));
  const cells = [
    [lines("a1"), lines("b1")],
    [lines("a2"), lines("b2")],
  ];
  insertTable(model, alpha ?? null, { rows: 2, cols: 2, cells });
  insertNote(model, { block: bravo ?? "", offset: 3 }, {}, { spans: [{ text: "note" }] });
  return Y.encodeStateAsUpdate(doc);
})();

const edit = (clientId: number) => openEditingPeer(clientId, BASE);

const shown = ({ editor }: EditingPeer) => showAll(editor.model.layout());
const all = (table: string, bravo = "bra{1}vo", note = "1: note") => ["alpha", table, bravo, note];

describe("tables in the view", () => {
  it("are a table with rows and cells, headed when the first row names the columns", () => {
    const ann = edit(2);
    expectInStep(ann);
    select(ann, 2, 0);
    ann.editor.tables.toggleHeader();
    const table = ann.editor.view.dom.querySelector("table");
    expect([...(table?.querySelectorAll("th[scope=col]") ?? [])].map((cell) => cell.textContent)).toEqual(["a1", "b1"]);
    expect([...(table?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent)).toEqual(["a2", "b2"]);
    expectInStep(ann);
  });

  it("takes letters, Enter and Backspace in a cell as anywhere, and Backspace at its start not at all", () => {
    const ann = edit(2);
    select(ann, 3, 1);
    typeText(ann, "X");
    press(ann, "Enter");
    expect(shown(ann)).toEqual(all("[a1 | bX¶1 / a2 | b2]"));
    press(ann, "Backspace");
    expect(shown(ann)).toEqual(all("[a1 | bX1 / a2 | b2]"));
    select(ann, 3, 0);
    expect(press(ann, "Backspace")).toBe(true);
    select(ann, 2, 2);
    expect(press(ann, "Delete")).toBe(true);
    select(ann, 6, 0);
    press(ann, "Backspace");
    expect(shown(ann)).toEqual(all("[a1 | bX1 / a2 | b2]"));
    expectInStep(ann);
  });

  it("goes from cell to cell with Tab and adds a row behind the last", () => {
    const ann = edit(2);
    select(ann, 4, 1);
    press(ann, "Tab");
    expect(caretOf(ann)).toEqual([5, 0]);
    press(ann, "Tab", { shiftKey: true });
    press(ann, "Tab");
    press(ann, "Tab");
    expect(shown(ann)).toEqual(all("[a1 | b1 / a2 | b2 /  | ]"));
    typeText(ann, "new");
    expect(shown(ann)).toEqual(all("[a1 | b1 / a2 | b2 / new | ]"));
    select(ann, 0, 0);
    expect(press(ann, "Tab")).toBe(false);
    expectInStep(ann);
  });

  it("adds, moves and removes rows and columns around the caret", () => {
    const ann = edit(2);
    select(ann, 3, 0);
    ann.editor.tables.add("cols", "before");
    typeText(ann, "n");
    expect(shown(ann)).toEqual(all("[a1 | n | b1 / a2 |  | b2]"));
    ann.editor.tables.move("cols", "before");
    expect(shown(ann)).toEqual(all("[n | a1 | b1 /  | a2 | b2]"));
    ann.editor.tables.move("rows", "after");
    expect(shown(ann)).toEqual(all("[ | a2 | b2 / n | a1 | b1]"));
    ann.editor.tables.remove("rows");
    expect(shown(ann)).toEqual(all("[ | a2 | b2]"));
    expectInStep(ann);
    select(ann, 2, 0);
    ann.editor.tables.removeTable();
    expect(shown(ann)).toEqual(["alpha", "bra{1}vo", "1: note"]);
    expectInStep(ann);
  });

  it("deletes a selection from cell to cell inside each cell only", () => {
    const ann = edit(2);
    select(ann, 2, 1, 5, 1);
    press(ann, "Backspace");
    expect(shown(ann)).toEqual(all("[a |  /  | 2]"));
    expect(caretOf(ann)).toEqual([2, 1]);
    expectInStep(ann);
  });

  it("types over a selection that ends in a table without breaking it", () => {
    const ann = edit(2);
    select(ann, 0, 2, 3, 1);
    typeText(ann, "X");
    expect(shown(ann)).toEqual(["alX", "[ | 1 / a2 | b2]", "bra{1}vo", "1: note"]);
    expect(caretOf(ann)).toEqual([0, 3]);
    expectInStep(ann);
  });

  it("deletes everything, and one undo brings it back", () => {
    const ann = edit(2);
    const before = shown(ann);
    dispatch(ann, (tr) => tr.setSelection(new AllSelection(tr.doc)));
    press(ann, "Backspace");
    expect(shown(ann)).toEqual([""]);
    expectInStep(ann);
    ann.editor.undo();
    expect(shown(ann)).toEqual(before);
    expectInStep(ann);
  });

  it("takes a pasted HTML table for a table, and in a cell for its paragraphs", () => {
    const ann = edit(2);
    const html =
      '<table style="x"><thead><tr><th>h1</th><th>h2</th></tr></thead><tbody><tr><td><p>c1</p><p>c2</p></td></tr></tbody></table>';
    select(ann, 0, 5);
    ann.editor.view.pasteHTML(html);
    expect(shown(ann)).toContain("[h h1 | h2 / c1¶c2 | ]");
    expectInStep(ann);
    const ben = edit(3);
    select(ben, 2, 2);
    ben.editor.view.pasteHTML(html);
    expect(shown(ben)).toEqual(all("[a1h1¶h2¶c1¶c2 | b1 / a2 | b2]"));
    expectInStep(ben);
  });

  it("keeps the DOM of the cells that others leave alone", () => {
    const [ann, ben] = [edit(2), edit(3)];
    const cell = ann.editor.view.dom.querySelectorAll("td")[3];
    select(ben, 2, 0);
    ben.editor.tables.add("rows", "before");
    ben.editor.tables.add("cols", "after");
    syncEditors([ann, ben]);
    expect(ann.editor.view.dom.contains(cell ?? null)).toBe(true);
    expect(cell?.textContent).toBe("b2");
    expectInStep(ann);
  });

  it("keeps both texts when two people write in a cell that has no paragraph yet", () => {
    const [ann, ben] = [edit(2), edit(3)];
    select(ann, 2, 0);
    ann.editor.tables.add("rows", "after");
    select(ben, 2, 0);
    ben.editor.tables.add("cols", "after");
    syncEditors([ann, ben]);
    for (const [peer, letters] of [
      [ann, "ann"],
      [ben, "ben"],
    ] as const) {
      const index = peer.editor.model.layout().blocks.findIndex(({ parts }) => parts.length === 0);
      select(peer, index, 0);
      typeText(peer, letters);
      expectInStep(peer);
    }
    syncEditors([ann, ben]);
    expect(shown(ann).join()).toMatch(/ann¶ben|ben¶ann/);
    expect(shown(ben)).toEqual(shown(ann));
    expectInStep(ann);
    expectInStep(ben);
  });
});

describe("footnotes in the view", () => {
  it("puts a marker at the caret and the caret into the note, and back behind the marker", () => {
    const ann = edit(2);
    select(ann, 0, 2);
    ann.editor.notes.insert();
    typeText(ann, "first");
    expect(shown(ann)).toEqual(["al{1}pha", "[a1 | b1 / a2 | b2]", "bra{2}vo", "1: first", "2: note"]);
    const markers = [...ann.editor.view.dom.querySelectorAll(".note-marker")];
    expect(markers.map((marker) => marker.getAttribute("data-number"))).toEqual(["1", "2"]);
    expect(ann.editor.notes.follow()).toBe(true);
    expect(caretOf(ann)).toEqual([0, 3]);
    expect(ann.editor.notes.follow()).toBe(true);
    expect(caretOf(ann)).toEqual([7, 5]);
    expectInStep(ann);
  });

  it("goes with its marker, and its marker with it when it is empty", () => {
    const ann = edit(2);
    select(ann, 6, 4);
    dispatch(ann, (tr) => tr.delete(tr.selection.from - 1, tr.selection.from));
    expect(shown(ann)).toEqual(["alpha", "[a1 | b1 / a2 | b2]", "bravo"]);
    ann.editor.undo();
    expect(shown(ann)).toEqual(all("[a1 | b1 / a2 | b2]"));
    select(ann, 0, 5);
    ann.editor.notes.insert();
    press(ann, "Backspace");
    expect(shown(ann)).toEqual(all("[a1 | b1 / a2 | b2]"));
    expect(caretOf(ann)).toEqual([0, 5]);
    expectInStep(ann);
  });

  it("splits within the note", () => {
    const ann = edit(2);
    select(ann, 7, 2);
    press(ann, "Enter");
    expect(shown(ann)).toEqual(["alpha", "[a1 | b1 / a2 | b2]", "bra{1}vo", "1: no", "-: te"]);
    expectInStep(ann);
  });
});

const MOST_MS = 60_000;
const KEYS = ["Enter", "Backspace", "Delete", "Tab"] as const;

/** One thing that a person does in the view. */
function actAtRandom(peer: EditingPeer, random: Random): string {
  const { editor } = peer;
  const { blocks } = editor.model.layout();
  const at = () => {
    const block = random.below(Math.max(1, blocks.length));
    return [block, random.below((blocks[block]?.text.length ?? 0) + 1)] as const;
  };
  const [from, to] = [at(), random.chance(0.25) ? at() : null];
  if (to && (to[0] > from[0] || (to[0] === from[0] && to[1] >= from[1]))) select(peer, ...from, ...to);
  else select(peer, ...from);
  const { tables, notes } = editor;
  const axis = random.pick(["rows", "cols"] as const);
  const side = random.pick(["before", "after"] as const);
  const acts: readonly [string, () => void][] = [
    ["type", () => typeText(peer, "xy")],
    ["type", () => typeText(peer, "z")],
    ["key", () => void press(peer, random.pick(KEYS))],
    ["key", () => void press(peer, random.pick(KEYS))],
    ["add", () => tables.add(axis, side)],
    ["move", () => tables.move(axis, side)],
    ["remove", () => tables.remove(axis)],
    ["insert", () => tables.insert(2, 2)],
    ["header", () => tables.toggleHeader()],
    ["note", () => notes.insert()],
    ["strong", () => editor.toggleStrong()],
    ["heading", () => editor.setHeading(random.pick([null, 2]))],
    ["paste", () => void editor.view.pasteText("p\nq")],
    ["paste table", () => void editor.view.pasteHTML("<table><tr><td>t</td><td>u</td></tr></table>")],
    ["undo", () => void editor.undo()],
    ["redo", () => void editor.redo()],
  ];
  const [name, run] = random.pick(acts);
  const says = `${name} ${from.join(":")}${to ? `-${to.join(":")}` : ""} ${axis} ${side}`;
  try {
    run();
    expectInStep(peer);
  } catch (error) {
    throw new Error(says, { cause: error });
  }
  return says;
}

describe("the view shows the layout after each transaction", () => {
  it.each(Array.from({ length: Number(process.env.SEEDS ?? 6) }, (_, i) => i + 1))(
    "when two people do anything (seed %i)",
    (seed) => {
      const random = createRandom(seed);
      const peers = [edit(2), edit(3)];
      const log: string[] = [];
      try {
        for (let round = 0; round < 6; round++) {
          for (const peer of peers) {
            for (let i = random.below(6); i > 0; i--) log.push(actAtRandom(peer, random));
          }
          if (random.chance(0.6)) syncEditors(peers);
          for (const peer of peers) expectInStep(peer);
        }
        syncEditors(peers);
        for (const peer of peers) expectInStep(peer);
        expect(shown(peers[0] ?? edit(4))).toEqual(shown(peers[1] ?? edit(5)));
      } catch (error) {
        throw new Error(`seed ${seed} failed after:\n${log.join("\n")}`, { cause: error });
      }
    },
    MOST_MS,
  );
});
