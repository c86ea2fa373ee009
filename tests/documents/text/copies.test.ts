import { expect, it } from "vitest";
import { authorRuns } from "../../../src/documents/text/authors/authorRuns.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, send, syncAll } from "./peers.ts";

const textOf = ({ model }: Peer) => model.layout().blocks.map(({ text }) => text);

function deleteMiddle({ model }: Peer): void {
  const block = model.layout().blocks[0]?.id ?? "";
  deleteRange(model, { block, offset: 2 }, { block, offset: 4 });
}

it("letters that two people bring back stand once, though somebody has deleted one copy and brought it back too", () => {
  const base = baseOf(lines("alpha"));
  const peers = [2, 3, 4, 5, 6].map((client) => createPeer(client, base));
  const [ann, ben, cyd, dan, eve] = peers;
  if (!ann || !ben || !cyd || !dan || !eve) throw new RangeError("Five peers are needed");
  for (const peer of [ann, ben]) {
    deleteMiddle(peer);
    peer.undo.undo();
  }
  send(ann, dan);
  deleteMiddle(dan);
  dan.undo.undo();
  // Cyd sees both first copies, Eve the second one and the copy of the first.
  send(ann, cyd);
  send(ben, cyd);
  send(ben, eve);
  send(dan, eve);
  syncAll(peers);
  expectSame(peers);
  expect(textOf(ann)).toEqual(["alpha"]);
  const layout = eve.model.layout();
  expect(layout.blocks.flatMap((block) => authorRuns(layout, block).map(({ client }) => client))).toEqual([1]);
});
