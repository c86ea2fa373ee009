import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { forgetOverwritten } from "../../../src/documents/forgetOverwritten.ts";
import { createEditor } from "../../../src/documents/text/binding/createEditor.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { seedText } from "../../../src/documents/text/commands/seedText.ts";
import { createText } from "../../../src/documents/text/model/createText.ts";
import { keepFormatsAsReceived } from "../../../src/documents/text/model/receivedFormats.ts";
import { applyKept } from "../../../src/workspace/applyUpdates.ts";
import { keepUpdate } from "../../../src/workspace/keptUpdate.ts";
import { pack, unpack } from "../../../src/workspace/packed.ts";
import { createRandom } from "../../support/random.ts";

const REMOTE = { type: "remote", device: "bench", seq: 0 };

/** @param {number} clientId @param {Uint8Array} [bytes] */
export function docOf(clientId, bytes) {
  const doc = new Doc({ gc: false });
  keepFormatsAsReceived(doc);
  if (bytes) applyUpdate(doc, bytes, REMOTE);
  doc.clientID = clientId;
  return doc;
}

/**
 * @param {Doc} doc
 * @param {HTMLElement} place
 * @param {Shown} shown
 * @returns {import("./keyframe.mjs").Opened}
 */
function show(doc, place, { presence, onEditor }) {
  const onMismatch = (/** @type {unknown} */ error) => {
    throw error;
  };
  const editor = createEditor({
    doc,
    place,
    editable: true,
    labels: { editor: "Text" },
    onMismatch,
    ...(presence && { presence }),
  });
  onEditor?.(editor);
  return {
    view: editor.view,
    bytes: () => encodeStateAsUpdate(doc),
    close: async () => {
      editor.destroy();
      forgetOverwritten(doc);
      const kept = await pack(keepUpdate(doc));
      return { kept, size: kept.length };
    },
    undo: () => void editor.undo(),
    redo: () => void editor.redo(),
    receive: (update) => applyUpdate(doc, update, REMOTE),
  };
}

/**
 * What is shown beside the text.
 *
 * @typedef {{presence?: import("../../../src/documents/text/binding/remoteCarets.ts").Presence, onEditor?: (editor: import("../../../src/documents/text/binding/createEditor.ts").Editor) => void}} Shown
 */

/** Our editor as a side. @param {Shown} [shown] @returns {import("./keyframe.mjs").KeyframeSide} */
export const ourSide = (shown = {}) => ({
  seed: (texts) => {
    const doc = docOf(1);
    seedText(
      doc,
      texts.map((text) => ({ spans: [{ text }] })),
    );
    return encodeStateAsUpdate(doc);
  },
  open: (bytes, place) => show(docOf(2, bytes), place, shown),
  openAging: (bytes, place) => show(docOf(2, bytes), place, shown),
  reopen: async (kept, place) => {
    const doc = docOf(2);
    const unpacked = await unpack(kept);
    if (!unpacked.ok) throw new Error(unpacked.error.code);
    applyKept(doc, unpacked.value, { type: "load" });
    return show(doc, place, shown);
  },
  remoteLetters: (bytes, letters, seed) => {
    const doc = docOf(3, bytes);
    const model = createText(doc);
    const random = createRandom(seed);
    /** @type {Uint8Array[]} */
    const updates = [];
    doc.on("update", (update) => updates.push(update));
    for (let i = 0; i < letters; i++) {
      const block = random.pick(model.layout().blocks);
      insertText(model, { block: block.id, offset: block.text.length >> 1 }, "x");
    }
    return updates;
  },
});
