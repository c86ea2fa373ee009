import { expect } from "vitest";
import * as Y from "yjs";
import { insertBlocks, type NewBlock } from "../../../src/documents/text/commands/insertBlocks.ts";
import type { Block } from "../../../src/documents/text/model/block.ts";
import { canonicalJson } from "../../../src/documents/text/model/canonical.ts";
import { createText, type TextModel } from "../../../src/documents/text/model/createText.ts";
import { readBlocks } from "../../../src/documents/text/model/readState.ts";
import { keepFormatsAsReceived } from "../../../src/documents/text/model/receivedFormats.ts";
import { createUndo, type TextUndo } from "../../../src/documents/text/undo/createUndo.ts";
import { createRandom } from "../../support/random.ts";

export type Peer = { readonly doc: Y.Doc; readonly model: TextModel; readonly undo: TextUndo };

export const REMOTE = { type: "remote", device: "test", seq: 0 };

/** A peer whose document starts as `base`. Undo groups nothing, so that each act is one step. */
export function createPeer(clientId: number, base?: Uint8Array): Peer {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = clientId;
  keepFormatsAsReceived(doc);
  if (base) Y.applyUpdate(doc, base, REMOTE);
  doc.clientID = clientId;
  const model = createText(doc, { random: createRandom(clientId * 7919).bytes });
  return { doc, model, undo: createUndo(model, { captureTimeoutMs: 0 }) };
}

/** The state of a document with these blocks, made by client 1. */
export function baseOf(blocks: readonly NewBlock[]): Uint8Array {
  const { doc, model } = createPeer(1);
  insertBlocks(model, null, blocks);
  return Y.encodeStateAsUpdate(doc);
}

export const lines = (...texts: readonly string[]): NewBlock[] => texts.map((text) => ({ spans: [{ text }] }));

/** Sends `from` what `to` lacks. */
export function send(from: Peer, to: Peer): void {
  const update = Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc));
  Y.applyUpdate(to.doc, update, REMOTE);
}

/** Everybody gets everything, what others write while receiving included. */
export function syncAll(peers: readonly Peer[]): void {
  for (let round = 0; round < 3; round++) {
    for (const from of peers) {
      for (const to of peers) {
        if (from !== to) send(from, to);
      }
    }
  }
}

/** Every peer shows the same, and shows what a fresh reading of its document says. */
export function expectSame(peers: readonly Peer[]): readonly Block[] {
  const [first] = peers;
  if (!first) throw new RangeError("No peers");
  const expected = first.model.layout().blocks;
  for (const { doc, model } of peers) {
    expect(canonicalJson(model.layout().blocks)).toBe(canonicalJson(expected));
    expect(model.layout().blocks).toEqual(readBlocks(doc));
    expect(model.layout().blocks).toEqual(expected);
  }
  return expected;
}
