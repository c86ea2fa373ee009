import { redo, undo } from "y-prosemirror";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { createRandom } from "../../support/random.ts";
import { doType } from "../../documents/text/views/viewActs.ts";
import { openStockEditor, stockBase } from "../rivals/yProsemirror.mjs";
import { keyframeBench } from "./keyframe.mjs";

/** @param {number} clientId @param {Uint8Array} bytes @param {boolean} [gc] */
function docOf(clientId, bytes, gc = true) {
  const doc = new Doc({ gc });
  applyUpdate(doc, bytes, "remote");
  doc.clientID = clientId;
  return doc;
}

/** @param {Uint8Array} bytes @param {HTMLElement} place @param {boolean} [gc] @returns {import("./keyframe.mjs").Opened} */
function open(bytes, place, gc) {
  const doc = docOf(2, bytes, gc);
  const view = openStockEditor(doc, place);
  return {
    view,
    bytes: () => encodeStateAsUpdate(doc),
    // Without its history it is smaller: what was only there to be undone goes then.
    close: async () => {
      view.destroy();
      const kept = encodeStateAsUpdate(doc);
      return { kept, size: encodeStateAsUpdate(docOf(2, kept)).length };
    },
    undo: () => void undo(view.state),
    redo: () => void redo(view.state),
    receive: (update) => applyUpdate(doc, update, "remote"),
  };
}

/** @type {import("./keyframe.mjs").KeyframeSide} */
const side = {
  seed: stockBase,
  open,
  openAging: (bytes, place) => open(bytes, place, false),
  reopen: async (kept, place) => open(kept, place, false),
  remoteLetters: (bytes, letters, seed) => {
    const doc = docOf(3, bytes);
    const view = openStockEditor(doc, document.createElement("div"));
    const random = createRandom(seed);
    /** @type {Uint8Array[]} */
    const updates = [];
    doc.on("update", (update) => updates.push(update));
    for (let i = 0; i < letters; i++) {
      const block = random.below(view.state.doc.childCount);
      doType(
        { view, undo: () => undefined, redo: () => undefined },
        { block, offset: view.state.doc.child(block).content.size >> 1 },
        "x",
      );
    }
    view.destroy();
    return updates;
  },
};

Object.assign(globalThis, { bench: keyframeBench(side) });
