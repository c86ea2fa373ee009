import { describe, expect, it } from "vitest";
import { moveBlocks } from "../../../src/documents/text/commands/moveBlocks.ts";
import { sectionAt, stepTarget } from "../../../src/documents/text/commands/sections.ts";
import { stepLevel } from "../../../src/documents/text/commands/stepLevel.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { baseOf, createPeer, expectSame, syncAll } from "./peers.ts";

const heading = (level: number, text: string) => ({ kind: "heading", level, spans: [{ text }] });
const BASE = baseOf([
  heading(1, "A"),
  { spans: [{ text: "a1" }] },
  heading(2, "B"),
  { spans: [{ text: "b1" }] },
  heading(2, "C"),
  { spans: [{ text: "c1" }] },
  heading(1, "D"),
  { spans: [{ text: "d1" }] },
]);

function moved(text: string, step: 1 | -1): string {
  const { model } = createPeer(2, BASE);
  const { blocks } = model.layout();
  const index = blocks.findIndex((block) => block.text === text);
  const stretch = sectionAt(blocks, index);
  const target = stepTarget(blocks, stretch, step);
  if (target === undefined) return "stays";
  moveBlocks(
    model,
    blocks.slice(stretch.from, stretch.to).map(({ id }) => id),
    target,
  );
  return model
    .layout()
    .blocks.map((block) => block.text)
    .join(" ");
}

describe("a section moves with all that belongs to it", () => {
  it.each([
    ["C", -1, "A a1 C c1 B b1 D d1"],
    ["B", 1, "A a1 C c1 B b1 D d1"],
    ["C", 1, "A a1 B b1 D C c1 d1"],
    ["A", 1, "D d1 A a1 B b1 C c1"],
    ["D", -1, "D d1 A a1 B b1 C c1"],
    ["B", -1, "B b1 A a1 C c1 D d1"],
    ["A", -1, "stays"],
    ["D", 1, "stays"],
    ["b1", -1, "A a1 b1 B C c1 D d1"],
    ["b1", 1, "A a1 B C b1 c1 D d1"],
    ["d1", 1, "stays"],
  ] as const)("%s, step %i: %s", (text, step, expected) => {
    expect(moved(text, step)).toBe(expected);
  });

  it("keeps what another types in it meanwhile, and undoes as one act", () => {
    const [ann, ben] = [createPeer(2, BASE), createPeer(3, BASE)];
    const ids = ann.model.layout().blocks.map(({ id }) => id);
    moveBlocks(ann.model, ids.slice(2, 4), null);
    insertText(ben.model, { block: ids[3] ?? "", offset: 2 }, "XX");
    syncAll([ann, ben]);
    expect(expectSame([ann, ben]).map((block) => block.text)).toEqual(["A", "a1", "C", "c1", "D", "d1", "B", "b1XX"]);
    ann.undo.undo();
    syncAll([ann, ben]);
    expect(expectSame([ann, ben]).map((block) => block.text)).toEqual(["A", "a1", "B", "b1XX", "C", "c1", "D", "d1"]);
  });

  it("refuses to tear blocks apart that are no neighbours", () => {
    const { model } = createPeer(2, BASE);
    const ids = model.layout().blocks.map(({ id }) => id);
    expect(() => moveBlocks(model, [ids[0] ?? "", ids[2] ?? ""], null)).toThrow(RangeError);
  });
});

describe("Tab moves a level in and out", () => {
  it("for items, numbered paragraphs and headings; plain paragraphs and quotations have none", () => {
    const base = baseOf([
      { level: 1 },
      { level: 1, numbered: true },
      { numbered: true },
      {},
      { kind: "quote" },
      { kind: "heading", level: 4 },
    ]);
    const { model, undo } = createPeer(2, base);
    const ids = model.layout().blocks.map(({ id }) => id);
    const levels = () => model.layout().blocks.map(({ level }) => level);
    expect(stepLevel(model, ids, 1)).toBe(true);
    expect(levels()).toEqual([2, 2, 1, 0, 0, 4]);
    undo.undo();
    expect(levels()).toEqual([1, 1, 0, 0, 0, 4]);
    stepLevel(model, ids, -1);
    expect(levels()).toEqual([1, 0, 0, 0, 0, 3]);
    expect(stepLevel(model, ids.slice(3, 5), 1)).toBe(false);
  });
});
