import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { initProseMirrorDoc, redo, undo, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from "y-prosemirror";
import { applyUpdate, ContentString, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { schema } from "../../../src/documents/text/binding/schema.ts";
import { VIEW_CHOICES } from "../../documents/text/views/viewActs.ts";
import { createRandom } from "../../support/random.ts";

const ROOT = "prosemirror";

/**
 * The stock binding over the product's own flat schema: what people would take who want ProseMirror over Yjs.
 *
 * @param {Doc} doc
 * @param {HTMLElement} place
 */
export function openStockEditor(doc, place) {
  const fragment = doc.getXmlFragment(ROOT);
  const { doc: shown, mapping } = initProseMirrorDoc(fragment, schema);
  const plugins = [ySyncPlugin(fragment, { mapping }), yUndoPlugin(), giveIds(createRandom(doc.clientID * 104_729))];
  return new EditorView(place, { state: EditorState.create({ schema, doc: shown, plugins }) });
}

/** Own new blocks get ids, as any app has to do it that wants to name them. @param {import("../../support/random.ts").Random} random */
function giveIds(random) {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      if (!transactions.some((one) => one.docChanged && !one.getMeta(ySyncPluginKey))) return null;
      const { tr } = state;
      const seen = new Set();
      state.doc.forEach((node, offset) => {
        if (node.attrs.id === "" || seen.has(node.attrs.id)) {
          tr.setNodeAttribute(offset, "id", [...random.bytes(9)].map((byte) => byte.toString(36)).join(""));
        }
        seen.add(tr.doc.nodeAt(offset)?.attrs.id);
      });
      return tr.docChanged ? tr : null;
    },
  });
}

/**
 * Blocks of plain paragraphs, written by client 1.
 *
 * @param {readonly string[]} texts
 */
export function stockBase(texts) {
  const doc = new Doc({ gc: false });
  doc.clientID = 1;
  const place = document.createElement("div");
  const view = openStockEditor(doc, place);
  const nodes = texts.map((text) => schema.node("block", null, text === "" ? [] : [schema.text(text)]));
  view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, nodes));
  const update = encodeStateAsUpdate(doc);
  view.destroy();
  return update;
}

/** A side of those sessions. @type {import("../../documents/text/views/side.ts").Side} */
export const stockSide = { name: "y-prosemirror", base: stockBase, createPeer: createStockPeer };

/** @param {number} clientId @param {Uint8Array} base */
export function createStockPeer(clientId, base) {
  const doc = new Doc({ gc: false });
  applyUpdate(doc, base, "remote");
  doc.clientID = clientId;
  const place = document.createElement("div");
  document.body.append(place);
  const view = openStockEditor(doc, place);
  const driven = { view, undo: () => void undo(view.state), redo: () => void redo(view.state) };
  const texts = () => nodesOf(view).map((node) => node.textContent);
  return {
    driven,
    doc,
    clientId,
    choose: (name, random, take) => VIEW_CHOICES[name](driven, random, take),
    texts,
    held: () => texts().flatMap((text) => [...text]),
    ids: () => nodesOf(view).map((node) => node.attrs.id),
    authors: () => new Map(lettersOf(doc)),
    content: () => JSON.stringify(view.state.doc.toJSON()),
    check: () => undefined,
    stateVector: () => encodeStateVector(doc),
    updateSince: (stateVector) => encodeStateAsUpdate(doc, stateVector),
    receive: (update) => {
      applyUpdate(doc, update, "remote");
      // Yjs takes another id when it reads its own structs.
      doc.clientID = clientId;
    },
    destroy: () => {
      view.destroy();
      place.remove();
    },
  };
}

/** @param {EditorView} view */
function nodesOf(view) {
  const nodes = [];
  view.state.doc.forEach((node) => void nodes.push(node));
  return nodes;
}

/** Each live letter with the client that wrote it. @param {Doc} doc @returns {[string, number][]} */
export function lettersOf(doc) {
  const letters = [];
  for (const element of doc.getXmlFragment(ROOT).toArray()) {
    for (const text of element.toArray()) {
      for (let item = text._start; item !== null; item = item.right) {
        if (item.deleted || !(item.content instanceof ContentString)) continue;
        for (const letter of item.content.str) letters.push([letter, item.id.client]);
      }
    }
  }
  return letters;
}
