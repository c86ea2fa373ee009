import { describe, expect, it } from "vitest";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { formatRange } from "../../../src/documents/text/commands/formatRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { setBlock } from "../../../src/documents/text/commands/setBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import type { Block } from "../../../src/documents/text/model/block.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { baseOf, createPeer, expectSame, lines, syncAll } from "./peers.ts";

type Act = (model: TextModel) => void;

const BASE = baseOf(lines("alpha one", "bravo two", "charlie three"));

const idAt = (model: TextModel, index: number) => model.layout().blocks[index]?.id ?? "";
const at = (model: TextModel, index: number, offset: number) => ({ block: idAt(model, index), offset });

const type =
  (block: number, offset: number, letters: string): Act =>
  (model) =>
    insertText(model, at(model, block, offset), letters);
const split =
  (block: number, offset: number): Act =>
  (model) =>
    void splitBlock(model, at(model, block, offset));
const join =
  (block: number): Act =>
  (model) =>
    void joinBackward(model, idAt(model, block));
const remove =
  (block: number): Act =>
  (model) =>
    deleteBlock(model, idAt(model, block));
const cut =
  (a: number, i: number, b: number, j: number): Act =>
  (model) =>
    deleteRange(model, at(model, a, i), at(model, b, j));
const retype =
  (block: number, kind: string, level: number): Act =>
  (model) =>
    setBlock(model, idAt(model, block), { kind, level });
const level =
  (block: number, value: number): Act =>
  (model) =>
    setBlock(model, idAt(model, block), { level: value });
const move =
  (block: number, before: number): Act =>
  (model) =>
    moveBlock(model, idAt(model, block), before < 0 ? null : idAt(model, before));
const mark =
  (block: number, from: number, to: number, name: string, value: unknown = true): Act =>
  (model) =>
    formatRange(model, at(model, block, from), at(model, block, to), name, value);
const addAfter =
  (block: number, ...texts: string[]): Act =>
  (model) =>
    void insertBlocks(model, idAt(model, block), lines(...texts));
/** A person who types paragraph after paragraph. */
const write =
  (block: number, ...texts: string[]): Act =>
  (model) => {
    let last = idAt(model, block);
    for (const text of texts) {
      const length = model.layout().blocks.find(({ id }) => id === last)?.text.length ?? 0;
      last = splitBlock(model, { block: last, offset: length }).second;
      insertText(model, { block: last, offset: 0 }, text);
    }
  };
const both =
  (...acts: readonly Act[]): Act =>
  (model) => {
    for (const act of acts) act(model);
  };

function show(block: Block): string {
  const text = block.spans.map(({ text: letters, format }) => {
    const names = Object.keys(format.marks);
    return names.length > 0 ? `<${names.join(" ")}|${letters}>` : letters;
  });
  const kind = block.kind === "paragraph" ? "" : `${block.kind[0]}${block.level} `;
  const flag = { "deleted-by-other": " !", "reshaped-apart": " ~" };
  return `${kind}${text.join("")}${block.flag ? flag[block.flag] : ""}`;
}

const [A, B, C] = ["alpha one", "bravo two", "charlie three"];

/** Name, two acts of two people who do not see each other, and what stands at the end; several where the order of ids decides. */
const PAIRS: readonly (readonly [string, Act, Act, ...(readonly string[])[]])[] = [
  ["typing vs retype", type(1, 5, "XX"), retype(1, "heading", 2), [A, "h2 bravoXX two", C]],
  ["typing vs level", type(1, 5, "XX"), level(1, 3), [A, "bravoXX two", C]],
  ["retype vs level", retype(1, "heading", 0), level(1, 2), [A, "h2 bravo two ~", C], [A, "h0 bravo two ~", C]],
  ["typing vs join", type(1, 5, "XX"), join(1), [`${A}bravoXX two`, C]],
  ["typing at end of first vs join", type(0, 9, "XX"), join(1), [`${A}XX${B}`, C]],
  ["typing in tail vs split", type(1, 7, "XX"), split(1, 5), [A, "bravo", " tXXwo", C]],
  ["typing in head vs split", type(1, 2, "XX"), split(1, 5), [A, "brXXavo", " two", C]],
  ["two splits, different points", split(1, 2), split(1, 5), [A, "br ~", "avo", " two", C]],
  ["two splits, same point", split(1, 5), split(1, 5), [A, "bravo", " two", C]],
  [
    "each adds three paragraphs",
    write(1, "p1", "p2", "p3"),
    write(1, "q1", "q2", "q3"),
    [A, B, "p1", "p2", "p3", "q1", "q2", "q3", C],
    [A, B, "q1", "q2", "q3", "p1", "p2", "p3", C],
  ],
  ["Enter at end + text vs typing at end", write(1, "new"), type(1, 9, "XX"), [A, "bravo twoXX", "new", C]],
  ["Enter at end + text vs split", write(1, "new"), split(1, 5), [A, "bravo", " two", "new", C]],
  ["Enter at end + text vs join of the next", write(1, "new"), join(2), [A, B, "new", C]],
  ["Enter at start vs typing", split(1, 0), type(1, 0, "XX"), [A, "", "XXbravo two", C]],
  ["move vs typing", move(1, 0), type(1, 5, "XX"), ["bravoXX two", A, C]],
  ["move vs retype", move(1, 0), retype(1, "heading", 1), ["h1 bravo two ~", A, C]],
  ["move vs move, same paragraph", move(1, 0), move(1, -1), [`${B} ~`, A, C], [A, C, `${B} ~`]],
  ["move vs split", move(1, 0), split(1, 5), ["bravo ~", " two", A, C]],
  ["move vs join into the first", move(1, -1), join(1), [`${A}${B} ~`, C]],
  ["move of the first vs join", move(0, -1), join(1), [C, `${A}${B} ~`]],
  ["move of the first vs join of the next", move(1, 0), join(2), [`${B}${C} ~`, A]],
  ["move between vs join", move(2, 1), join(1), [A, C, B]],
  ["delete vs typing", remove(1), type(1, 5, "XX"), [A, "bravoXX two !", C]],
  ["delete vs split", remove(1), split(1, 5), [A, C]],
  ["delete vs split and typing", remove(1), both(split(1, 5), type(2, 0, "XX")), [A, "bravo !", "XX two !", C]],
  ["delete vs join next into it", remove(1), join(2), [A, C]],
  ["delete vs move", remove(1), move(1, 0), [A, C]],
  ["delete vs delete", remove(1), remove(1), [A, C]],
  ["delete across two vs typing inside", cut(0, 5, 1, 5), type(1, 2, "XX"), ["alphaXX two", C]],
  [
    "delete across three vs typing in the middle",
    cut(0, 5, 2, 7),
    type(1, 2, "XX"),
    ["alpha", "brXXavo two !", " three"],
  ],
  ["delete across three vs split of the first", cut(0, 5, 2, 7), split(0, 7), ["alpha ~", " three"]],
  ["join vs join chain", join(1), join(2), [`${A}${B}${C} ~`]],
  ["same join", join(1), join(1), [`${A}${B}`, C]],
  ["split of the first vs join", split(0, 5), join(1), ["alpha ~", ` one${B}`, C]],
  ["split of the second vs join", split(1, 5), join(1), [`${A}bravo ~`, " two", C]],
  [
    "two footnotes, different places",
    mark(1, 1, 2, "fn", "x"),
    mark(1, 4, 5, "fn", "y"),
    [A, "b<fn|r>av<fn|o> two", C],
  ],
  [
    "two footnotes typed in one place",
    typeMarked(1, 5, "1", "fn"),
    typeMarked(1, 5, "2", "fn"),
    [A, "bravo<fn|1><fn|2> two", C],
    [A, "bravo<fn|2><fn|1> two", C],
  ],
  [
    "comment and bracket overlap",
    mark(1, 0, 5, "c:1"),
    mark(1, 3, 9, "k:1"),
    [A, "<c:1|bra><c:1 k:1|vo><k:1| two>", C],
  ],
  ["comment vs typing inside", mark(1, 0, 5, "c:1"), type(1, 3, "XX"), [A, "<c:1|braXXvo> two", C]],
  ["comment vs split inside", mark(1, 0, 9, "c:1"), split(1, 5), [A, "<c:1|bravo>", "<c:1| two>", C]],
  ["strong vs join", mark(1, 0, 5, "strong"), join(1), [`${A}<strong|bravo> two`, C]],
  ["paste of 20 vs typing", addAfter(0, ...many("p")), type(0, 9, "XX"), [`${A}XX`, ...many("p"), B, C]],
  [
    "paste of 20 vs paste of 20",
    addAfter(0, ...many("p")),
    addAfter(0, ...many("q")),
    [A, ...many("p"), ...many("q"), B, C],
    [A, ...many("q"), ...many("p"), B, C],
  ],
];

function typeMarked(block: number, offset: number, letters: string, name: string): Act {
  return (model) => insertText(model, at(model, block, offset), letters, { [name]: letters });
}

function many(prefix: string): string[] {
  return Array.from({ length: 20 }, (_, i) => `${prefix}${i}`);
}

describe("two people who do not see each other", () => {
  for (const [name, one, two, ...outcomes] of PAIRS) {
    it.each([
      ["lower id first", 2, 3],
      ["higher id first", 3, 2],
    ])(`${name} (%s)`, (_, first, second) => {
      const [ann, ben] = [createPeer(first, BASE), createPeer(second, BASE)];
      one(ann.model);
      two(ben.model);
      syncAll([ann, ben]);
      const shown = expectSame([ann, ben]).map(show);
      expect(outcomes).toContainEqual(shown);
    });
  }
});
