import { expect, it } from "vitest";
import * as Y from "yjs";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { readBlocks } from "../../../src/documents/text/model/readState.ts";
import { recordMapOf } from "../../../src/documents/text/model/roots.ts";
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

it("a letter that comes deleted, and changes no text, still tells where the paragraph that was joined to it goes", () => {
  const base = baseOf(lines("alpha", "bravo"));
  const [ann, ben, cyd] = [createPeer(2, base), createPeer(3, base), createPeer(4, base)];
  insertText(ann.model, { block: idAt(ann, 0), offset: 5 }, "X");
  send(ann, ben);
  const joined = updatesOf(ben);
  joinBackward(ben.model, idAt(ben, 1));
  deleteRange(ann.model, { block: idAt(ann, 0), offset: 5 }, { block: idAt(ann, 0), offset: 6 });
  splitBlock(cyd.model, { block: idAt(cyd, 0), offset: 3 });
  for (const update of joined) Y.applyUpdate(cyd.doc, update, REMOTE);
  expect(textOf(cyd)).toEqual(["alp", "ha", "bravo"]);
  send(ann, cyd);
  expect(textOf(cyd)).toEqual(["alp", "habravo"]);
  syncAll([ann, ben, cyd]);
  expectSame([ann, ben, cyd]);
});

it("a paragraph joined to a letter stands by itself as soon as the text with that letter is replaced", () => {
  const base = baseOf(lines("alpha", "bravo"));
  const [ann, ben] = [createPeer(2, base), createPeer(3, base)];
  const [first] = ann.model.layout().blocks;
  joinBackward(ann.model, idAt(ann, 1));
  syncAll([ann, ben]);
  expect(textOf(ben)).toEqual(["alphabravo"]);
  const bravo = ben.model.layout().blocks[0]?.parts[1] ?? "";
  const { into } = ann.model.layout().records.get(bravo) ?? {};
  recordMapOf(ann.doc, bravo)?.set("into", { ...into, s: "nobody" });
  syncAll([ann, ben]);
  expect(textOf(ben)).toEqual(["alphabravo"]);
  recordMapOf(ann.doc, first?.id ?? "")?.set("t", new Y.Text("other"));
  send(ann, ben);
  expect(textOf(ben)).toEqual(["other", "bravo"]);
  expect(ben.model.layout().blocks).toEqual(readBlocks(ben.doc));
});
