import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, gunzipSync, inflateRawSync } from "node:zlib";
import { clientIdOf } from "../../../src/ledger/clientId.ts";
import { foldableOf, makeFold } from "../../../src/ledger/fold/makeFold.ts";
import { openFold } from "../../../src/ledger/fold/openFold.ts";
import { unfold } from "../../../src/ledger/fold/unfold.ts";
import * as Y from "yjs";

const at = { space: "5".repeat(64), doc: `02${"d".repeat(30)}`, device: "a".repeat(64) };
const hash = "0".repeat(64);
const keyId = "1".repeat(16);
/** Kind, key id, nonce, tag of the seal, document, time and number of deps; hash and signature beside it. */
const ENTRY_BYTES = 1 + 8 + 12 + 16 + 16 + 6 + 1 + 32 + 64;
/** As many as the app folds together (foldLimits.ts). */
const FOLD_PIECES = 2_048;

/** @typedef {readonly (readonly [position: number, deleted: number, inserted: string])[]} Edits */

/**
 * A recorded session, or one made from a seed where the recordings are not to be had.
 * @param {string | undefined} folder @param {number} seed @param {number} count
 * @returns {{name: string, edits: Edits}}
 */
export function readTrace(folder, seed, count) {
  if (folder === undefined) return { name: "generated", edits: generated(seed, count) };
  const { txns } = JSON.parse(gunzipSync(readFileSync(join(folder, "automerge-paper.json.gz"))).toString());
  return { name: "automerge-paper", edits: txns.flatMap((/** @type {{patches: Edits}} */ { patches }) => patches) };
}

/** @param {number} seed @param {number} count @returns {Edits} */
function generated(seed, count) {
  let state = seed >>> 0;
  const below = (/** @type {number} */ limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  let [length, caret] = [0, 0];
  return Array.from({ length: count }, () => {
    if (below(40) === 0) caret = below(length + 1);
    const isDeleted = caret > 0 && below(4) === 0;
    const edit = /** @type {const} */ ([
      isDeleted ? caret - 1 : caret,
      isDeleted ? 1 : 0,
      isDeleted ? "" : ("etaoin shrdlu"[below(13)] ?? " "),
    ]);
    length += isDeleted ? -1 : 1;
    caret += isDeleted ? -1 : 1;
    return edit;
  });
}

/**
 * Writes a session letter by letter, an envelope each, and folds it as its author would.
 * @param {Edits} edits
 */
export function foldTrace(edits) {
  const client = clientIdOf(at.space, at.doc, at.device);
  const doc = new Y.Doc({ gc: false });
  doc.clientID = client;
  const text = doc.getText("blocks");
  /** @type {Uint8Array[]} */
  const updates = [];
  doc.on("update", (update) => updates.push(update));
  for (const [position, deleted, inserted] of edits) {
    doc.transact(() => {
      if (deleted > 0) text.delete(position, deleted);
      if (inserted !== "") text.insert(position, inserted);
    });
  }
  const entries = updates.map((update, i) =>
    foldableOf(at, { seq: i + 1, hash, prev: hash, time: 1_700_000_000_000 + i * 200, keyId, deps: [], update }),
  );
  const folds = [];
  const startedMs = performance.now();
  for (let from = 0; from < entries.length; from += FOLD_PIECES) {
    const body = makeFold(
      client,
      entries.slice(from, from + FOLD_PIECES).filter((one) => one !== null),
      tools,
    );
    if (body === null) throw new Error("Not folded.");
    folds.push(body);
  }
  const foldMs = performance.now() - startedMs;
  return {
    envelopes: updates.length,
    unfoldedBytes: updates.reduce((sum, update) => sum + update.byteLength + ENTRY_BYTES, 0),
    foldedBytes: folds.reduce((sum, body) => sum + body.byteLength + ENTRY_BYTES, 0),
    foldMs,
    v1Bytes: plainSize(edits, Y.encodeStateAsUpdate),
    v2Bytes: plainSize(edits, Y.encodeStateAsUpdateV2),
    isWhole: readBack(folds, updates.length) === text.toString(),
  };
}

const tools = {
  deflate: (/** @type {Uint8Array} */ bytes) => new Uint8Array(deflateRawSync(bytes, { level: 9 })),
  sign: () => new Uint8Array(64),
};

/** What a plain document takes under an id of Yjs's own size. @param {Edits} edits @param {(doc: Y.Doc) => Uint8Array} encode */
function plainSize(edits, encode) {
  const doc = new Y.Doc({ gc: false });
  const text = doc.getText("blocks");
  doc.transact(() => {
    for (const [position, deleted, inserted] of edits) {
      if (deleted > 0) text.delete(position, deleted);
      if (inserted !== "") text.insert(position, inserted);
    }
  });
  return encode(doc).byteLength;
}

/** @param {readonly Uint8Array[]} folds @param {number} count */
function readBack(folds, count) {
  const doc = new Y.Doc({ gc: false });
  const inflate = (/** @type {Uint8Array} */ packed, /** @type {number} */ size) =>
    new Uint8Array(inflateRawSync(packed, { maxOutputLength: size + 1 }));
  doc.transact(() => {
    for (const body of folds) {
      const fold = openFold({ ...at, seq: count + 1 }, body, inflate);
      if (fold === null) throw new Error("Not opened.");
      for (const { update } of unfold(at.device, fold)) Y.applyUpdate(doc, update);
    }
  });
  return doc.getText("blocks").toString();
}
