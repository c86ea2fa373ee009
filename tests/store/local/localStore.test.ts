import { describe, expect, it } from "vitest";
import { isDocId } from "../../../src/domain/ids.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import { LOCAL_SCHEMA } from "../../../src/store/local/localSchema.ts";
import { type LocalStore, type LocalStoreOptions, openLocalStore } from "../../../src/store/local/openLocalStore.ts";
import { asSealed } from "../../../src/store/local/sealed.ts";
import { spaceNamed } from "../../support/storedEnvelopes.ts";
import { createDisk, type Disk } from "../log/openLog.ts";

const SPACE = spaceNamed("a");
const NEXT = [...LOCAL_SCHEMA, { version: LOCAL_SCHEMA.length + 1, stores: { more: "id" } }];
const sealed = (...bytes: number[]) => asSealed(new Uint8Array(bytes));
const value = (bytes: unknown) => ({ ok: true, value: bytes });

function docNumbered(number: number) {
  const id = number.toString(16).padStart(32, "0");
  if (!isDocId(id)) throw new TypeError(id);
  return id;
}

async function openLocal(disk: Disk, options: Partial<LocalStoreOptions> = {}): Promise<LocalStore> {
  const opened = await openLocalStore({ name: "local", onLost: () => undefined, ...disk, ...options });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

describe("local store", () => {
  it("keeps one snapshot a document, over closing", async () => {
    const disk = createDisk();
    const store = await openLocal(disk);
    expect(await store.snapshot(SPACE, docNumbered(1))).toEqual(value(null));
    await store.saveSnapshot(SPACE, docNumbered(1), sealed(1));
    await store.saveSnapshot(SPACE, docNumbered(1), sealed(2));
    await store.saveSnapshot(SPACE, docNumbered(2), sealed(3));
    await store.saveSnapshot(spaceNamed("b"), docNumbered(3), sealed(4));
    store.close();
    const again = await openLocal(disk);
    expect(await again.snapshot(SPACE, docNumbered(1))).toEqual(value(sealed(2)));
    expect(await again.snapshotDocs(SPACE)).toEqual(value([docNumbered(1), docNumbered(2)]));
    await again.deleteSnapshot(SPACE, docNumbered(1));
    expect(await again.snapshot(SPACE, docNumbered(1))).toEqual(value(null));
    again.close();
  });

  it("keeps values under names that say nothing of anybody", async () => {
    const store = await openLocal(createDisk());
    const names = ["settings", `index:${SPACE}`, `list:${SPACE}:${docNumbered(1)}`];
    for (const [place, name] of names.entries()) expect((await store.saveValue(name, sealed(place))).ok).toBe(true);
    for (const [place, name] of names.entries()) expect(await store.value(name)).toEqual(value(sealed(place)));
    await store.deleteValue("settings");
    expect(await store.value("settings")).toEqual(value(null));
    for (const name of ["draft:Łódź", "Maria", "a b", "", "index:maria"]) {
      expect((await store.saveValue(name, sealed(1))).ok).toBe(false);
    }
    store.close();
  });

  it("refuses bytes that are a view of something larger", async () => {
    const store = await openLocal(createDisk());
    const view = asSealed(new Uint8Array(100).subarray(3, 9));
    expect(await store.saveValue("settings", view)).toMatchObject({ error: { detail: "view" } });
    store.close();
  });

  it("takes sealed bytes only, says the compiler", async () => {
    const store = await openLocal(createDisk());
    // @ts-expect-error plain bytes are not Sealed
    await store.saveValue("settings", new Uint8Array([1]));
    store.close();
  });

  it("refuses a newer version and says when it lost the database to one", async () => {
    const disk = createDisk();
    const lost: Problem[] = [];
    const store = await openLocal(disk, { onLost: (reason) => lost.push(reason) });
    await store.saveValue("settings", sealed(1));
    const newer = await openLocal(disk, { steps: NEXT });
    expect(lost).toMatchObject([{ code: "storeNewer" }]);
    expect((await store.value("settings")).ok).toBe(false);
    expect(await newer.value("settings")).toEqual(value(sealed(1)));
    newer.close();
    const refused = await openLocalStore({ name: "local", onLost: () => undefined, ...disk });
    expect(refused).toMatchObject({ error: { code: "storeNewer" } });
  });
});
