import { IndexeddbPersistence } from "y-indexeddb";
import { applyUpdate, encodeStateAsUpdate, Text } from "yjs";
import { openLocalStore } from "../../../src/store/local/openLocalStore.ts";
import { asSealed } from "../../../src/store/local/sealed.ts";
import { openDexieLog } from "../../../src/store/log/openDexieLog.ts";
import { mulberry32 } from "../../support/random.ts";
import { envelopesAround } from "./envelopes.mjs";
import { answerOf, completed, openRawDatabase } from "./rawDatabase.mjs";
import { openBytes, sealBytes } from "./sealing.mjs";
import { newDoc, planSpace, writeDocument } from "./space1020.mjs";

/** Edits at the end of each document that are still in the log only, not in its snapshot. */
const TAIL = 3;

/** What stays in memory after opening, so that the heap can be weighed. @type {unknown} */
let kept;

const docIdOf = (/** @type {number} */ place) => place.toString(16).padStart(32, "0");

/** @param {{ok: boolean, value?: any, error?: any}} answer */
function unwrap(answer) {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** Writes the same space three times: into the product's stores, as one Y.Doc, and as bare sealed rows. */
async function fill(/** @type {number} */ seed) {
  const plans = planSpace(seed);
  const whole = newDoc();
  const local = unwrap(await openLocalStore({ name: "local", onLost: () => undefined }));
  const raw = await openRawDatabase("limit", "rows");
  const bodies = [];
  const sealedWholes = [];
  const space = "5".repeat(64);
  for (const [place, plan] of plans.entries()) {
    const doc = newDoc();
    const text = doc.getText("text");
    writeDocument(text, plan, plan.edits.length - TAIL);
    await local.saveSnapshot(space, docIdOf(place), asSealed(await sealBytes(encodeStateAsUpdate(doc))));
    doc.on("update", (update) => bodies.push({ bytes: update, docTag: plan.tag }));
    writeDocument(text, { ...plan, edits: plan.edits.slice(-TAIL) });
    sealedWholes.push(await sealBytes(encodeStateAsUpdate(doc)));
    whole.transact(() => {
      const nested = new Text();
      whole.getMap("documents").set(plan.tag, nested);
      writeDocument(nested, plan);
    });
  }
  await fillLog(seed, bodies);
  const rows = raw.transaction("rows", "readwrite");
  for (const sealed of sealedWholes) rows.objectStore("rows").add(sealed);
  await completed(rows);
  await fillRival(whole);
  local.close();
}

/** @param {number} seed @param {readonly {bytes: Uint8Array, docTag: string}[]} bodies */
async function fillLog(seed, bodies) {
  const sealed = await Promise.all(
    bodies.map(async ({ bytes, docTag }) => ({ bytes: await sealBytes(bytes), docTag })),
  );
  const log = unwrap(await openDexieLog({ name: "log" }));
  const envelopes = envelopesAround(mulberry32(seed), sealed, { header: 0 });
  for (const envelope of envelopes) unwrap(await log.append([envelope]));
  log.close();
}

/** @param {import("yjs").Doc} whole */
async function fillRival(whole) {
  const provider = new IndexeddbPersistence("rival", whole);
  await provider.whenSynced;
  await answerOf(provider.db.transaction("updates").objectStore("updates").count());
  await provider.destroy();
}

const openLog = async () => unwrap(await openDexieLog({ name: "log" }));
const openLocal = async () => unwrap(await openLocalStore({ name: "local", onLost: () => undefined }));

/**
 * What stands open before a person chooses a document: in the app the stores of the space, for the rival its database,
 * whose text has to be loaded whole before any of it is there.
 *
 * @type {{log: Promise<any>, local: Promise<any>} | undefined}
 */
let opened;

/** @param {string} side @returns {Promise<void>} when its stores are open */
async function prepare(side) {
  if (side === "ours") opened = { log: openLog(), local: openLocal() };
  else if (side === "rival") await openRawDatabase("rival", "updates");
  else await openRawDatabase("limit", "rows");
  await Promise.all([opened?.log, opened?.local]);
}

/** To the text: the snapshot, then what the log has since. Stores that are not open yet are opened first. */
async function ours(/** @type {number} */ place) {
  const start = performance.now();
  // Two windows open them side by side.
  opened ??= { log: openLog(), local: openLocal() };
  const local = await opened.local;
  const updates = [await openBytes(unwrap(await local.snapshot("5".repeat(64), docIdOf(place))))];
  const log = await opened.log;
  const [space] = await log.spaces();
  for await (const page of log.tail(space, `document-${place}`, {})) {
    updates.push(...(await Promise.all(page.map((/** @type {{entry: Uint8Array}} */ { entry }) => openBytes(entry)))));
  }
  const doc = newDoc();
  doc.transact(() => {
    for (const update of updates) applyUpdate(doc, update);
  });
  const result = doc.getText("text").toString();
  const ms = performance.now() - start;
  kept = { doc, log, local };
  return { ms, result };
}

/** The space as one Y.Doc in y-indexeddb: all of it has to be there before any of it is. */
async function rival(/** @type {number} */ place) {
  const start = performance.now();
  const doc = newDoc();
  const provider = new IndexeddbPersistence("rival", doc);
  await provider.whenSynced;
  const result = doc.getMap("documents").get(`document-${place}`)?.toString();
  const ms = performance.now() - start;
  kept = { doc, provider };
  return { ms, result };
}

/** One sealed row read from a bare database and applied. */
async function limit(/** @type {number} */ place) {
  const start = performance.now();
  const db = await openRawDatabase("limit", "rows");
  const sealed = await answerOf(
    db
      .transaction("rows")
      .objectStore("rows")
      .get(place + 1),
  );
  const doc = newDoc();
  applyUpdate(doc, await openBytes(sealed));
  const result = doc.getText("text").toString();
  const ms = performance.now() - start;
  kept = { doc, db };
  return { ms, result };
}

Object.assign(globalThis, { bench: { fill, prepare, ours, rival, limit, isKept: () => kept !== undefined } });
