import { IndexeddbPersistence } from "y-indexeddb";
import { applyUpdate, Doc } from "yjs";
import { openDexieLog } from "../../../src/store/log/openDexieLog.ts";
import { mulberry32 } from "../../support/random.ts";
import { eachInATask } from "./eachInATask.mjs";
import { bytesInside, envelopesAround } from "./envelopes.mjs";
import { answerOf, completed, openRawDatabase } from "./rawDatabase.mjs";

const COUNT = 1000;
/** Edits before the clock runs, in a database of their own: a store in use is warm, and so are the sides here. */
const WARM_COUNT = 200;
/** @typedef {(seed: number, name?: string, count?: number) => Promise<{ms: number, result: string}>} Side */

const LETTERS = "abcdefghijklmnopqrstuvwxyz ";

/** Where each letter goes and which one it is. @param {number} seed @param {number} count */
function editsOf(seed, count) {
  const random = mulberry32(seed);
  return Array.from({ length: count }, (_, length) => ({
    place: Math.floor(random() * (length + 1)),
    letter: LETTERS[Math.floor(random() * LETTERS.length)] ?? " ",
  }));
}

/** @param {readonly {place: number, letter: string}[]} edits */
function updatesOf(edits) {
  const doc = new Doc();
  /** @type {Uint8Array[]} */
  const updates = [];
  doc.on("update", (update) => updates.push(update.slice()));
  for (const { place, letter } of edits) doc.getText("text").insert(place, letter);
  return updates;
}

/** @param {readonly Uint8Array[]} updates */
function textOf(updates) {
  const doc = new Doc();
  doc.transact(() => {
    for (const update of updates) applyUpdate(doc, update);
  });
  return doc.getText("text").toString();
}

/** @param {string} name */
async function openLog(name) {
  const opened = await openDexieLog({ name });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** One append an update; done when each was acknowledged. @type {Side} */
async function ours(seed, name = "ours", count = COUNT) {
  const bodies = updatesOf(editsOf(seed, count)).map((bytes) => ({ bytes, docTag: "text" }));
  const envelopes = envelopesAround(mulberry32(seed), bodies);
  const [first] = envelopes;
  if (first === undefined) throw new RangeError("no envelope");
  const log = await openLog(name);
  /** @type {Promise<number>[]} */
  const acknowledged = [];
  const start = performance.now();
  await eachInATask(envelopes, (envelope) => {
    const at = performance.now();
    acknowledged.push(log.append([envelope]).then(({ ok }) => (ok ? performance.now() - at : Number.NaN)));
  });
  const waits = await Promise.all(acknowledged);
  const ms = performance.now() - start;
  if (waits.some(Number.isNaN)) throw new Error("an append was refused");
  log.close();
  const again = await openLog(name);
  const stored = await again.read(first.space, first.device, "content", 1, count);
  return { ms, result: textOf(stored.map(bytesInside)) };
}

/** As y-indexeddb is used: it listens to the document. Done when a transaction behind all of its own has run. @type {Side} */
async function rival(seed, name = "rival", count = COUNT) {
  const edits = editsOf(seed, count);
  const doc = new Doc();
  const provider = new IndexeddbPersistence(name, doc);
  await provider.whenSynced;
  const db = provider.db;
  if (db === null) throw new Error("y-indexeddb did not open");
  const start = performance.now();
  await eachInATask(edits, ({ place, letter }) => doc.getText("text").insert(place, letter));
  await answerOf(db.transaction("updates").objectStore("updates").count());
  const ms = performance.now() - start;
  await provider.destroy();
  const again = new Doc();
  await new IndexeddbPersistence(name, again).whenSynced;
  return { ms, result: again.getText("text").toString() };
}

/** All rows at once in one strict transaction: there is no faster way to have them durable. @type {Side} */
async function limit(seed, name = "limit", count = COUNT) {
  const updates = updatesOf(editsOf(seed, count));
  const db = await openRawDatabase(name, "rows");
  const start = performance.now();
  const transaction = db.transaction("rows", "readwrite", { durability: "strict" });
  const rows = transaction.objectStore("rows");
  for (const update of updates) rows.add(update);
  await completed(transaction);
  const ms = performance.now() - start;
  return { ms, result: textOf(await answerOf(db.transaction("rows").objectStore("rows").getAll())) };
}

/** @param {Side} side */
const warmed = (side) => async (/** @type {number} */ seed) => {
  await side(seed, "warm", WARM_COUNT);
  return side(seed);
};

Object.assign(globalThis, { bench: { ours: warmed(ours), rival: warmed(rival), limit: warmed(limit) } });
