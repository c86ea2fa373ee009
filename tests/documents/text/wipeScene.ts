import * as Y from "yjs";
import { isDeviceId } from "../../../src/domain/ids.ts";
import { authorRuns } from "../../../src/documents/text/authors/authorRuns.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { readBlocks } from "../../../src/documents/text/model/readState.ts";
import { mayWipe } from "../../../src/documents/text/undo/mayWipe.ts";
import { type Wipes, watchWipes } from "../../../src/documents/text/undo/watchWipes.ts";
import { createPeer, lines, type Peer, syncAll } from "./peers.ts";

export const DEVICE = (() => {
  const id = "b".repeat(64);
  if (!isDeviceId(id)) throw new TypeError("no id");
  return id;
})();
export type Watched = Peer & { readonly wipes: Wipes; readonly arrive: (update: Uint8Array) => void };

/** A peer that takes each update as an envelope of its own, as a replica does. */
export function watched(clientId: number, base: Uint8Array): Watched {
  const peer = createPeer(clientId, base);
  const wipes = watchWipes(peer.doc);
  let seq = 0;
  const arrive = (update: Uint8Array): void => {
    const apply = () => Y.applyUpdate(peer.doc, update, { type: "remote", device: DEVICE, seq });
    seq += 1;
    if (mayWipe(update)) wipes.around({ device: DEVICE, seq, time: 1000 * seq }, apply);
    else apply();
  };
  return { ...peer, wipes, arrive };
}

/** What `act` adds to the peer's document, as one update. */
export function updateOf({ doc, model }: Peer, act: (model: TextModel) => void): Uint8Array {
  const made: Uint8Array[] = [];
  const take = (update: Uint8Array): void => void made.push(update);
  doc.on("update", take);
  act(model);
  doc.off("update", take);
  return Y.mergeUpdates(made);
}

export const shownText = (doc: Y.Doc): string =>
  readBlocks(doc)
    .map(({ text }) => text)
    .join("");
export const idAt = ({ model }: Peer, index: number): string => model.layout().blocks[index]?.id ?? "";
export const texts = ({ model }: Peer): string[] => model.layout().blocks.map(({ text }) => text);
export const authors = ({ model }: Peer): string[] => {
  const layout = model.layout();
  return layout.blocks.map((block) =>
    authorRuns(layout, block)
      .map(({ from, to, client }) => `${block.text.slice(from, to)}:${client}`)
      .join(" "),
  );
};
export const everything = (model: TextModel): void => {
  const { blocks } = model.layout();
  const last = blocks.at(-1);
  deleteRange(
    model,
    { block: blocks[0]?.id ?? "", offset: 0 },
    { block: last?.id ?? "", offset: last?.text.length ?? 0 },
  );
};

/** Deletes the letters and leaves the paragraphs, from the end: a note goes with its marker. */
export const letters = (model: TextModel): void =>
  model.act("deleteLetters", () => {
    for (const { id, text } of model.layout().blocks.toReversed()) {
      if (text.length > 0) deleteRange(model, { block: id, offset: 0 }, { block: id, offset: text.length });
    }
  });

export const LINE = "the cities of the network agree on what they owe each other. ";
export const LONG = lines(...Array.from({ length: 8 }, (_, i) => `${i} ${LINE}`));

/** Ann and Ben with eight paragraphs of client 1 in which both have written, a table and a footnote. */
export function scene(): readonly [Watched, Watched] {
  const first = createPeer(1);
  insertBlocks(first.model, null, LONG);
  const cells = [[lines("a1"), lines("b1")]];
  insertTable(first.model, idAt(first, 2), { rows: 1, cols: 2, cells, caption: { spans: [{ text: "Costs" }] } });
  insertNote(first.model, { block: idAt(first, 1), offset: 3 }, {}, { spans: [{ text: "a footnote" }] });
  const base = Y.encodeStateAsUpdate(first.doc);
  const [ann, ben] = [watched(2, base), watched(3, base)];
  insertText(ann.model, { block: idAt(ann, 0), offset: 2 }, "ANN ");
  insertText(ben.model, { block: idAt(ben, 1), offset: 2 }, "BEN ");
  syncAll([ann, ben]);
  return [ann, ben];
}
