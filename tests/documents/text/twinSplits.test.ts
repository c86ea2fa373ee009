import { expect, it } from "vitest";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { checkLayout } from "./fuzz/checkLayout.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, syncAll } from "./peers.ts";

const idAt = ({ model }: Peer, index: number) => model.layout().blocks[index]?.id ?? "";
const textOf = ({ model }: Peer) => model.layout().blocks.map(({ text }) => text);

/** Two split at one point, and one of them writes between the two borders. */
function splitTwice(): readonly [Peer, Peer] {
  const base = baseOf(lines("ab", "cd"));
  const [ann, ben] = [createPeer(2, base), createPeer(3, base)];
  for (const peer of [ann, ben]) splitBlock(peer.model, { block: idAt(peer, 0), offset: 1 });
  insertText(ann.model, { block: idAt(ann, 1), offset: 0 }, "x");
  syncAll([ann, ben]);
  expect(textOf(ann)).toEqual(["a", "x", "b", "cd"]);
  return [ann, ben];
}

// Between two borders at one point an empty paragraph is not shown: nothing is left that the end of the range could be joined to.
it.each([
  ["from what stands between them", 1, 2, 1, ["a", "", "cd"]],
  ["from it into another paragraph", 1, 3, 1, ["a", "d"]],
  ["up to it", 0, 1, 1, ["a", "b", "cd"]],
] as const)("what lies between two splits at one point is deleted %s", (_, first, last, offset, left) => {
  const [ann, ben] = splitTwice();
  const from = { block: idAt(ann, first), offset: first === 0 ? 1 : 0 };
  deleteRange(ann.model, from, { block: idAt(ann, last), offset });
  expect(textOf(ann)).toEqual(left);
  checkLayout(ann.model);
  syncAll([ann, ben]);
  expectSame([ann, ben]);
});
