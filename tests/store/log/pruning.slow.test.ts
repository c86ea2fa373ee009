import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NO_HASH } from "../../../src/ledger/chain.ts";
import type { PruneOrder } from "../../../src/ledger/prune.ts";
import { LOG_SCHEMA } from "../../../src/store/log/logSchema.ts";
import { deviceNamed, spaceNamed, storedEnvelopes } from "../../support/storedEnvelopes.ts";
import { dumpDatabase } from "./dumpDatabase.ts";
import { createDisk, openLog } from "./openLog.ts";

const [SPACE, DEVICE] = [spaceNamed("a"), deviceNamed("a")];
const held = storedEnvelopes({ count: 40, docTag: (seq) => (seq % 8 < 5 ? "text" : "list"), signedEvery: 40 });
const hashOf = (seq: number) => held[seq - 1]?.hash ?? NO_HASH;
const order: PruneOrder = {
  space: SPACE,
  device: DEVICE,
  by: { seq: 36, hash: hashOf(36) },
  stretches: [
    { from: 1, to: 4, before: NO_HASH, last: hashOf(4), signature: null },
    { from: 9, to: 11, before: hashOf(8), last: hashOf(11), signature: new Uint8Array(64).fill(1) },
    { from: 16, to: 20, before: hashOf(15), last: hashOf(20), signature: new Uint8Array(64).fill(2) },
  ],
};

afterEach(() => void vi.restoreAllMocks());

/** The n-th write from now on is the last of its transaction: the browser's store dies there. */
function crashAt(nth: number): { count(): number } {
  let count = 0;
  const noted = <T>(store: IDBObjectStore, request: T): T => {
    count += 1;
    if (count === nth) store.transaction.abort();
    return request;
  };
  const { add, put, delete: remove } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...row) {
    return noted(this, add.apply(this, row));
  });
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row) {
    return noted(this, put.apply(this, row));
  });
  vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (this: IDBObjectStore, ...key) {
    return noted(this, remove.apply(this, key));
  });
  return { count: () => count };
}

async function filledDisk() {
  const disk = createDisk();
  const log = await openLog(disk);
  await log.append(held);
  return { disk, log };
}

describe("pruning", () => {
  it("is all or nothing, at whichever of its writes the machine dies, and can be done again", {
    timeout: 60_000,
  }, async () => {
    const whole = await filledDisk();
    const watch = crashAt(0);
    expect((await whole.log.prune(order)).ok).toBe(true);
    const writes = watch.count();
    vi.restoreAllMocks();
    whole.log.close();
    const pruned = await dumpDatabase(whole.disk, "log");
    expect(writes).toBeGreaterThan(8);
    for (let nth = 1; nth <= writes; nth++) {
      const { disk, log } = await filledDisk();
      const before = await dumpDatabase(disk, "log");
      crashAt(nth);
      expect((await log.prune(order)).ok).toBe(false);
      vi.restoreAllMocks();
      expect(await log.gaps(SPACE, DEVICE)).toEqual([]);
      log.close();
      expect(await dumpDatabase(disk, "log"), `write ${nth}`).toEqual(before);
      const again = await openLog(disk);
      expect(await again.read(SPACE, DEVICE, "content", 1)).toEqual(held);
      expect((await again.prune(order)).ok).toBe(true);
      again.close();
      expect(await dumpDatabase(disk, "log"), `write ${nth}`).toEqual(pruned);
    }
  });

  it("gives the disk back what it forgets", async () => {
    const { disk, log } = await filledDisk();
    await log.prune(order);
    log.close();
    const text = JSON.stringify(await dumpDatabase(disk, "log"), (_key, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
    expect(text).toContain("entry 5 of");
    for (const seq of [1, 4, 9, 11, 16, 20]) expect(text).not.toContain(`entry ${seq} of`);
  });

  it("is damage that is told when its rows are not what this store writes", async () => {
    const { disk, log } = await filledDisk();
    log.close();
    const row = { log: 1, from: 9, to: 4, last: new Uint8Array(32) };
    await dumpDatabase(disk, "log", (db) => db.transaction("gaps", "readwrite").objectStore("gaps").add(row));
    await expect(openLog(disk)).rejects.toThrow("storeDamaged");
  });
});

describe("a log of the version before there was pruning", () => {
  it("is taken over as it is and can be pruned from then on", async () => {
    const { disk, log } = await filledDisk();
    log.close();
    const { pieces, logs, docs } = await dumpDatabase(disk, "log");
    const old = createDisk();
    await writeFirstVersion(old.indexedDB, { pieces, logs, docs });
    const opened = await openLog(old);
    expect(opened.wasCreated).toBe(false);
    expect(await opened.read(SPACE, DEVICE, "content", 1)).toEqual(held);
    expect(await opened.gaps(SPACE, DEVICE)).toEqual([]);
    expect((await opened.prune(order)).ok).toBe(true);
    expect((await opened.gaps(SPACE, DEVICE)).length).toBe(3);
    opened.close();
    expect((await dumpDatabase(old, "log")).version).toBe(10 * LOG_SCHEMA.length);
  });
});

/** As the browser has it on disk: Dexie's version 1 is 10, and its keys are the first of each list. */
function writeFirstVersion(factory: IDBFactory, rows: Readonly<Record<string, unknown>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open("log", 10);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore("logs", { keyPath: "id" });
      db.createObjectStore("docs", { keyPath: "id" }).createIndex("tag", "tag", { unique: true });
      const pieces = db.createObjectStore("pieces", { keyPath: ["log", "seq"] });
      pieces.createIndex("[doc+log+seq]", ["doc", "log", "seq"]);
      const refused = db.createObjectStore("quarantine", { autoIncrement: true, keyPath: "id" });
      refused.createIndex("[space+device+lane+seq]", ["space", "device", "lane", "seq"]);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const transaction = db.transaction(Object.keys(rows), "readwrite");
      for (const [table, list] of Object.entries(rows))
        for (const row of Array.isArray(list) ? list : []) transaction.objectStore(table).add(row);
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
