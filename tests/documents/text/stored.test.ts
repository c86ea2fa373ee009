import { expect, it } from "vitest";
import * as Y from "yjs";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { orderOf, recordMapOf } from "../../../src/documents/text/model/roots.ts";
import { checkLayout } from "./fuzz/checkLayout.ts";
import { baseOf, createPeer, lines, type Peer } from "./peers.ts";

const createScene = () => {
  const ann = createPeer(2, baseOf(lines("alpha", "bravo", "charlie")));
  const [a = "", b = "", c = ""] = ann.model.layout().blocks.map(({ id }) => id);
  return { ann, a, b, c };
};

/** Written as earlier versions wrote it: all attributes, empty lists, whole ids. */
function writeAsBefore({ doc }: Peer, id: string, entries: Record<string, unknown>): void {
  const record = recordMapOf(doc, id);
  doc.transact(() => {
    for (const [name, value] of Object.entries(entries)) record?.set(name, value);
  });
}

const shown = ({ model }: Peer) =>
  model.layout().blocks.map(({ text, kind, level, numbered, flag }) => [text, kind, level, numbered, flag]);

it("a move and attributes that an earlier version stored read as those of this one", () => {
  const [before, now] = [createScene(), createScene()];
  moveBlock(now.ann.model, now.c, now.a);
  const { ann, c } = before;
  orderOf(ann.doc).insert(0, [`${c}~abcdefgh`]);
  writeAsBefore(ann, c, { kind: "paragraph", level: 0, numbered: false, slot: { t: `${c}~abcdefgh`, known: [] } });
  expect(shown(ann)).toEqual(shown(now.ann));
  expect(shown(ann)).toEqual([
    ["charlie", "paragraph", 0, false, null],
    ["alpha", "paragraph", 0, false, null],
    ["bravo", "paragraph", 0, false, null],
  ]);
  checkLayout(ann.model);
});

it("two who joined the same paragraphs did the same, whichever version either had", () => {
  const { ann, a, b } = createScene();
  joinBackward(ann.model, b);
  writeAsBefore(ann, a, { "shape:7": { at: 3, act: `join ${a} ${b}` } });
  expect(shown(ann)[0]?.at(-1)).toBe(null);
  writeAsBefore(ann, a, { "shape:7": { at: 4, act: `join ${b} ${a}` } });
  expect(shown(ann)[0]?.at(-1)).toBe("reshaped-apart");
});

it("a plain paragraph that is moved writes no more than it has to say", () => {
  const { ann, a, c } = createScene();
  const before = Y.encodeStateAsUpdate(ann.doc).length;
  moveBlock(ann.model, c, a);
  expect(Y.encodeStateAsUpdate(ann.doc).length - before).toBeLessThan(120);
});
