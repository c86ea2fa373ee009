import { expect, it } from "vitest";
import type { QuarantinedRun } from "../../src/ledger/logStore.ts";
import { QUARANTINE } from "../../src/ledger/quarantine.ts";
import { A, B, OK, type Open, SPACE, tailOf } from "./logStoreScene.ts";
import { spaceNamed, storedEnvelopes } from "./storedEnvelopes.ts";

const refusedRun = (changes: Partial<QuarantinedRun> = {}): QuarantinedRun => ({
  space: SPACE,
  device: A,
  lane: "content",
  seq: 4,
  reason: { code: "clockGap", detail: "3 after 1" },
  from: B,
  bytes: new Uint8Array([1, 2, 3]),
  at: 5,
  ...changes,
});

/** A part of `describeLogStore`: what is set aside. */
export function describeQuarantine(open: Open): void {
  it("keeps what was refused, with its reason, apart from the log", async () => {
    const store = await open();
    const run = refusedRun();
    const later: QuarantinedRun = { ...run, from: "", reason: { code: "role" }, at: 9 };
    await store.quarantine(run);
    await store.quarantine(later);
    expect(await store.quarantined(SPACE)).toEqual([run, later]);
    expect(await store.quarantined(spaceNamed("b"))).toEqual([]);
    expect(await store.heads(SPACE)).toEqual([]);
  });

  it("holds nothing of a space that was erased, all of the others, and takes it again from the beginning", async () => {
    const store = await open();
    const other = spaceNamed("another");
    const run = refusedRun();
    await store.append(storedEnvelopes({ device: A, count: 30, docTag: (seq) => `doc${seq % 3}` }));
    const kept = storedEnvelopes({ device: A, count: 3, docTag: () => "kept" }).map((row) => ({
      ...row,
      space: other,
    }));
    await store.append(kept);
    await store.quarantine(run);
    await store.quarantine({ ...run, space: other });
    expect(await store.erase(SPACE)).toEqual(OK);
    expect(await store.spaces()).toEqual([other]);
    expect([await store.heads(SPACE), await store.quarantined(SPACE), await tailOf(store, "doc1")]).toEqual([
      [],
      [],
      [],
    ]);
    expect(await store.quarantined(other)).toHaveLength(1);
    expect(await store.read(other, A, "content", 1)).toHaveLength(3);
    expect(await store.append(storedEnvelopes({ device: A, count: 2, docTag: () => "doc1" }))).toEqual(OK);
    expect((await tailOf(store, "doc1")).flat()).toHaveLength(2);
  });

  it("keeps the newest of what one peer has delivered, however much that is, and all of the others", async () => {
    const store = await open();
    const another = refusedRun({ from: "", seq: 1, at: 1 });
    await store.quarantine(another);
    // An adapter may look now and then only.
    const [most, count] = [QUARANTINE.runs + 100, QUARANTINE.runs * 2];
    for (let at = 1; at <= count; at++) await store.quarantine(refusedRun({ seq: at, at }));
    const [first, ...rest] = await store.quarantined(SPACE);
    expect(first).toEqual(another);
    expect(rest.length).toBeLessThanOrEqual(most);
    expect(rest.map(({ seq }) => seq)).toEqual(rest.map((_, i) => count - rest.length + 1 + i));
  });
}
