import { expect, it } from "vitest";
import * as Y from "yjs";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { readBlocks } from "../../../src/documents/text/model/readState.ts";
import { baseOf, createPeer, expectSame, lines, type Peer, REMOTE, send, syncAll } from "./peers.ts";

const idAt = ({ model }: Peer, index: number) => model.layout().blocks[index]?.id ?? "";
const textOf = ({ model }: Peer) => model.layout().blocks.map(({ text }) => text);

/** What a peer writes, one update each act. */
function updatesOf({ doc }: Peer): Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (local) updates.push(update);
  });
  return updates;
}

it("a paragraph joined to a letter that comes later goes where that letter is, as soon as it comes", () => {
  const base = baseOf(lines("alpha", "bravo"));
  const [ann, ben, cyd] = [createPeer(2, base), createPeer(3, base), createPeer(4, base)];
  insertText(ann.model, { block: idAt(ann, 0), offset: 5 }, "X");
  send(ann, ben);
  const joined = updatesOf(ben);
  joinBackward(ben.model, idAt(ben, 1));
  splitBlock(cyd.model, { block: idAt(cyd, 0), offset: 3 });
  for (const update of joined) Y.applyUpdate(cyd.doc, update, REMOTE);
  expect(textOf(cyd)).toEqual(["alp", "ha", "bravo"]);
  send(ann, cyd);
  expect(textOf(cyd)).toEqual(["alp", "haXbravo"]);
  expect(cyd.model.layout().blocks).toEqual(readBlocks(cyd.doc));
  syncAll([ann, ben, cyd]);
  expectSame([ann, ben, cyd]);
});
