import { expect, it } from "vitest";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { decodeEntry, encodeEntry } from "../../src/ledger/entry.ts";
import type { StoredEnvelope } from "../../src/ledger/types.ts";
import { readPage } from "../../src/sync/replication/readPage.ts";
import { nextRows } from "../support/fakeLedger.ts";
import { newMemoryDisk, openMemoryLogStore } from "../support/memoryLogStore.ts";
import { deviceNamed, spaceNamed, storedEnvelopes } from "../support/storedEnvelopes.ts";

const [space, device] = [spaceNamed("a"), deviceNamed("a")];
const held = storedEnvelopes({ count: 30 });
const hashOf = (seq: number) => held[seq - 1]?.hash ?? NO_HASH;

async function pruned() {
  const store = openMemoryLogStore(newMemoryDisk());
  await store.append(held);
  const stretches = [{ from: 4, to: 9, before: hashOf(3), last: hashOf(9), signature: new Uint8Array(64) }];
  await store.prune({ space, device, by: { seq: 30, hash: hashOf(30) }, stretches });
  return store;
}

const page = async (from: number, to = 30) => {
  const { prev, rows } = await readPage(await pruned(), space, { device, lane: "content", from, to });
  return { prev, seqs: rows.map(({ seq }) => seq) };
};

it("a page of a pruned log never goes over a gap: it ends before one, and nothing is served from inside", async () => {
  expect(await page(1)).toEqual({ prev: null, seqs: [1, 2, 3] });
  expect(await page(3)).toEqual({ prev: hashOf(2), seqs: [3] });
  for (const from of [4, 6, 9]) expect((await page(from)).seqs).toEqual([]);
});

it("a page that begins behind a gap goes on from the hash that the gap has kept", async () => {
  const after = await page(10, 12);
  expect(after).toEqual({ prev: hashOf(9), seqs: [10, 11, 12] });
  expect(await page(11, 12)).toEqual({ prev: hashOf(10), seqs: [11, 12] });
});

it("a fold ends its page, so that whoever gets it can show it to others under its own signature", async () => {
  const store = openMemoryLogStore(newMemoryDisk());
  const asFold = (row: StoredEnvelope): StoredEnvelope => {
    const entry = decodeEntry(row.entry) ?? expect.fail("no entry");
    return { ...row, entry: encodeEntry({ ...entry, kind: "fold" }) };
  };
  const bodies = Array.from({ length: 9 }, (_, i) => Uint8Array.of(i));
  const log = nextRows({ space, device, lane: "content", after: null, bodies, signsEach: true });
  await store.append(log.map((row) => (row.seq === 5 || row.seq === 6 ? asFold(row) : row)));
  const seqs = async (from: number) =>
    (await readPage(store, space, { device, lane: "content", from, to: 9 })).rows.map(({ seq }) => seq);
  expect([await seqs(3), await seqs(6), await seqs(7)]).toEqual([[3, 4, 5], [6], [7, 8, 9]]);
});
