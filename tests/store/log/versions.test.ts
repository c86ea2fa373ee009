import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/domain/problem.ts";
import { LOG_SCHEMA } from "../../../src/store/log/logSchema.ts";
import { openDexieLog } from "../../../src/store/log/openDexieLog.ts";
import type { SchemaStep } from "../../../src/store/schemaStep.ts";
import { deviceNamed, spaceNamed, storedEnvelopes } from "../../support/storedEnvelopes.ts";
import { dumpDatabase } from "./dumpDatabase.ts";
import { createDisk, openLog } from "./openLog.ts";

/** What a second version would look like: one more table, one more field in every log row. */
const NEXT: readonly SchemaStep[] = [
  ...LOG_SCHEMA,
  {
    version: LOG_SCHEMA.length + 1,
    stores: { folds: "[log+seq]" },
    async upgrade(transaction) {
      await transaction.table("logs").toCollection().modify({ foldedTo: 0 });
    },
  },
];

const BROKEN: readonly SchemaStep[] = [
  ...LOG_SCHEMA,
  {
    version: LOG_SCHEMA.length + 1,
    stores: { folds: "[log+seq]" },
    async upgrade(transaction) {
      await transaction.table("logs").toCollection().modify({ foldedTo: 0 });
      throw new Error("half way");
    },
  },
];

async function filledDisk() {
  const disk = createDisk();
  const log = await openLog(disk);
  await log.append(storedEnvelopes({ count: 5 }));
  log.close();
  return disk;
}

describe("versions of the log", () => {
  it("count from 1 without gap", () => {
    expect(LOG_SCHEMA.map(({ version }) => version)).toEqual(LOG_SCHEMA.map((_step, place) => place + 1));
  });

  it("go up: rows are rewritten and every envelope is still there", async () => {
    const disk = await filledDisk();
    const log = await openLog(disk, { steps: NEXT });
    expect(log.wasCreated).toBe(false);
    expect(await log.read(spaceNamed("a"), deviceNamed("a"), "content", 1)).toEqual(storedEnvelopes({ count: 5 }));
    expect((await log.append(storedEnvelopes({ fromSeq: 6 }))).ok).toBe(true);
    log.close();
    expect((await dumpDatabase(disk, "log")).logs).toMatchObject([{ foldedTo: 0 }]);
  });

  it("never go down: a newer store is refused and not touched", async () => {
    const disk = await filledDisk();
    (await openLog(disk, { steps: NEXT })).close();
    const before = await dumpDatabase(disk, "log");
    expect(await openDexieLog({ name: "log", ...disk })).toMatchObject({ ok: false, error: { code: "storeNewer" } });
    expect(await dumpDatabase(disk, "log")).toEqual(before);
    (await openLog(disk, { steps: NEXT })).close();
  });

  it("leave everything as it was when a migration fails", async () => {
    const disk = await filledDisk();
    const before = await dumpDatabase(disk, "log");
    expect((await openDexieLog({ name: "log", ...disk, steps: BROKEN })).ok).toBe(false);
    expect(await dumpDatabase(disk, "log")).toEqual(before);
    (await openLog(disk)).close();
  });

  it("stop an open store when a newer one takes over, and say so", async () => {
    const disk = await filledDisk();
    const log = await openLog(disk);
    const told: Problem[] = [];
    log.watchFailure((reason) => told.push(reason));
    const newer = await openLog(disk, { steps: NEXT });
    expect(told).toMatchObject([{ code: "storeNewer" }]);
    expect(await log.append(storedEnvelopes({ fromSeq: 6 }))).toMatchObject({ error: { code: "storeNewer" } });
    await expect(log.read(spaceNamed("a"), deviceNamed("a"), "content", 1)).rejects.toThrow();
    expect((await newer.append(storedEnvelopes({ fromSeq: 6 }))).ok).toBe(true);
    newer.close();
  });

  it("are given up on when an older connection does not let go", async () => {
    const disk = await filledDisk();
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = disk.indexedDB.open("log");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const answer = await openDexieLog({ name: "log", ...disk, steps: NEXT, blockedAfterMs: 0 });
    expect(answer).toMatchObject({ ok: false, error: { code: "storeNewer" } });
    stubborn.close();
  });
});

describe("a store that cannot be used", () => {
  it("is damaged when rows are not what this store writes", async () => {
    for (const [table, row] of [
      ["logs", { id: 9, space: "x", device: "y", lane: "content" }],
      ["logs", { id: 9, space: spaceNamed("a"), device: deviceNamed("a"), lane: "control" }],
      ["pieces", { log: 1, seq: 6, hashes: new Uint8Array(3), entries: [new Uint8Array()], sigs: [null] }],
    ] as const) {
      const disk = await filledDisk();
      await dumpDatabase(disk, "log", (db) => db.transaction(table, "readwrite").objectStore(table).add(row));
      expect(await openDexieLog({ name: "log", ...disk })).toMatchObject({ error: { code: "storeDamaged" } });
    }
  });

  it("is damaged when a document has no tag", async () => {
    const disk = await filledDisk();
    await dumpDatabase(disk, "log", (db) => db.transaction("docs", "readwrite").objectStore("docs").clear());
    const log = await openLog(disk);
    const read = log.read(spaceNamed("a"), deviceNamed("a"), "content", 1);
    await expect(read).rejects.toMatchObject({ problem: { code: "storeDamaged" } });
    log.close();
  });

  it.each([
    ["UnknownError", "storeDamaged"],
    ["QuotaExceededError", "diskFull"],
  ])("says what is wrong when opening fails with %s", async (name, code) => {
    const disk = createDisk();
    class Unopenable extends IDBFactory {
      override open(): never {
        throw new DOMException("cannot open", name);
      }
    }
    const answer = await openDexieLog({ name: "log", ...disk, indexedDB: new Unopenable() });
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  it("says that it was made anew", async () => {
    const disk = createDisk();
    const log = await openLog(disk);
    expect(log.wasCreated).toBe(true);
    log.close();
    const again = await openLog(disk);
    expect(again.wasCreated).toBe(false);
    again.close();
  });
});
