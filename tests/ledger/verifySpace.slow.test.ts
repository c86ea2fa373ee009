import { describe, expect, it } from "vitest";
import { verifySignature, verifySignatures } from "../../electron/vault/crypto/ed25519.ts";
import { identityOf } from "../../electron/vault/identity.ts";
import { deflate } from "../../electron/vault/space/foldSeal.ts";
import type { Hash, SpaceId } from "../../src/domain/ids.ts";
import { chainHashes, NO_HASH } from "../../src/ledger/chain.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/ledger/checkpoint/checkpointBody.ts";
import { encodeEntry } from "../../src/ledger/entry.ts";
import { signedBytes } from "../../src/ledger/envelopeHash.ts";
import { encodeFoldBody, decodeFoldBody } from "../../src/ledger/fold/foldBody.ts";
import { NO_KEY } from "../../src/ledger/keyId.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { encodeOp } from "../../src/ledger/op.ts";
import { spaceIdOf } from "../../src/ledger/spaceId.ts";
import type { Lane, RunEntry, StoredEnvelope } from "../../src/ledger/types.ts";
import { verifySpace, type VerifyTools } from "../../src/ledger/verify/verifySpace.ts";
import { someDoc, someHash } from "../support/ledgerIds.ts";
import { type MemoryDisk, newMemoryDisk, openMemoryLogStore } from "../support/memoryLogStore.ts";

const identityNamed = (seed: number) =>
  identityOf({
    signSeed: new Uint8Array(32).fill(seed),
    boxSeed: new Uint8Array(32).fill(seed + 1),
    localKey: new Uint8Array(32).fill(seed + 2),
  });
const founder = identityNamed(1);
const nonce = new Uint8Array(16).fill(5);
const space: SpaceId = spaceIdOf(founder.device, nonce);
/** What a fold says stands open in these bodies: sealing is not what is tried here. */
const tools: VerifyTools = {
  verify: verifySignature,
  stretchesOf: (_at, entry) => decodeFoldBody(entry.body)?.bridges ?? null,
};

function rowsOf(by: typeof founder, lane: Lane, entries: readonly RunEntry[], signedEvery: number): StoredEnvelope[] {
  const hashes = chainHashes({ space, device: by.device, lane, firstSeq: 1, prev: NO_HASH, entries });
  return entries.map((entry, i) => {
    const hash = hashes[i] ?? NO_HASH;
    const isSigned = (i + 1) % signedEvery === 0 || i === entries.length - 1;
    const signature = isSigned ? by.sign(signedBytes(hash)) : null;
    return {
      space,
      device: by.device,
      lane,
      seq: i + 1,
      hash,
      entry: encodeEntry(entry),
      signature,
      docTag: "d",
      cutId: "",
    };
  });
}

const content = (kind: RunEntry["kind"], body: Uint8Array): RunEntry => ({
  kind,
  keyId: NO_KEY,
  nonce: new Uint8Array(12),
  body,
});
const genesis: RunEntry = {
  kind: "member",
  keyId: NO_KEY,
  nonce: new Uint8Array(0),
  body: encodeOp({
    type: "genesis",
    after: [],
    nonce,
    boxKey: founder.boxKey.publicKey,
    member: memberIdOf(founder.device),
  }),
};
const update = (i: number) => content("update", new Uint8Array([i % 256, i >> 8, 7]));

interface Scene {
  readonly disk: MemoryDisk;
  readonly rows: readonly StoredEnvelope[];
}

async function filled(count: number, more: readonly RunEntry[] = [], signedEvery = 50): Promise<Scene> {
  const disk = newMemoryDisk();
  const store = openMemoryLogStore(disk);
  const rows = rowsOf(
    founder,
    "content",
    [...Array.from({ length: count }, (_, i) => update(i)), ...more],
    signedEvery,
  );
  await store.append(rowsOf(founder, "control", [genesis], 1));
  await store.append(rows);
  return { disk, rows };
}

/** One signature after the other, and a page of them at once: the answer must be the same. */
async function verify(disk: MemoryDisk, how: Partial<VerifyTools> = {}) {
  const report = await verifySpace(space, openMemoryLogStore(disk), { ...tools, ...how });
  const many = { ...tools, ...how, verifyAll: verifySignatures };
  expect(await verifySpace(space, openMemoryLogStore(disk), many)).toEqual(report);
  return report;
}

/** As a hand in the database would leave it. */
function change(disk: MemoryDisk, seq: number, by: (row: StoredEnvelope) => StoredEnvelope): void {
  for (const [key, log] of disk.logs) {
    if (key.endsWith("content"))
      disk.logs.set(
        key,
        log.map((row) => (row.seq === seq ? by(row) : row)),
      );
  }
}

describe("verifying a space", () => {
  it("counts what is there and finds no fault in what was never touched", async () => {
    const { disk } = await filled(330);
    expect(await verify(disk)).toEqual({
      space,
      devices: 1,
      members: 1,
      envelopes: 331,
      signatures: 8,
      folds: 0,
      checkpoints: 0,
      pruned: 0,
      hasOpenedFolds: true,
      firstFault: null,
    });
  });

  describe("of confirmed versions", () => {
    const [doc, sealed] = [someDoc("body"), { keyId: NO_KEY, nonce: new Uint8Array(12) }];
    /** What a checkpoint says stands open in its body, as that of a fold does. */
    const openCheckpoint: NonNullable<VerifyTools["openCheckpoint"]> = ({ body }) => decodeCheckpoint(body.sealed);
    async function confirmed(bytes: (rows: readonly StoredEnvelope[]) => Uint8Array) {
      const { disk, rows } = await filled(330);
      const op = { type: "checkpoint", after: [], at: 1, body: { ...sealed, sealed: bytes(rows) } } as const;
      const entry = { ...genesis, body: encodeOp(op) };
      await openMemoryLogStore(disk).append(rowsOf(founder, "control", [genesis, entry], 1).slice(1));
      return verify(disk, { openCheckpoint });
    }
    const says = (seq: number, hash: Hash) => {
      const ends = [{ device: founder.device, seq, hash }];
      return encodeCheckpoint({ doc, reference: "REV1", content: someHash("content"), ends });
    };

    it("finds no fault in one that names what is held, or what is still to come", async () => {
      const here = await confirmed((rows) => says(120, rows[119]?.hash ?? NO_HASH));
      expect(here).toMatchObject({ checkpoints: 1, firstFault: null });
      expect(await confirmed(() => says(331, someHash("to come")))).toMatchObject({ firstFault: null });
    });

    it.each<[string, () => Uint8Array]>([
      ["names another entry than is held", () => says(120, someHash("another"))],
      ["cannot be read", () => new Uint8Array([1, 2, 3])],
    ])("names the entry that confirms it when it %s", async (_what, bytes) => {
      const firstFault = { device: founder.device, lane: "control", seq: 2, what: "badCheckpoint" };
      expect(await confirmed(bytes)).toMatchObject({ checkpoints: 1, firstFault });
    });
  });

  it.each<[string, number, number, (row: StoredEnvelope) => StoredEnvelope]>([
    ["brokenChain", 120, 120, (row) => ({ ...row, entry: encodeEntry(update(9_999)) })],
    ["brokenChain", 120, 120, (row) => ({ ...row, hash: NO_HASH })],
    ["unreadable", 120, 120, (row) => ({ ...row, entry: new Uint8Array([255, 1]) })],
    ["badSignature", 150, 101, (row) => ({ ...row, signature: new Uint8Array(64) })],
    ["unsigned", 330, 301, (row) => ({ ...row, signature: null })],
  ])("names the first fault by device and seq: %s", async (what, at, seq, by) => {
    const { disk } = await filled(330);
    change(disk, at, by);
    expect(await verify(disk)).toMatchObject({ firstFault: { device: founder.device, lane: "content", seq, what } });
  });

  it.each([130, 250])("names a bad signature before what is broken after it, at entry %i", async (at) => {
    const { disk } = await filled(330);
    change(disk, 100, (row) => ({ ...row, signature: new Uint8Array(64) }));
    change(disk, at, (row) => ({ ...row, hash: NO_HASH }));
    expect(await verify(disk)).toMatchObject({ firstFault: { seq: 51, what: "badSignature" } });
  });

  it("finds an envelope that somebody else signed again, and a log of one who is no member", async () => {
    const { disk } = await filled(20);
    const stranger = identityNamed(9);
    await openMemoryLogStore(disk).append(rowsOf(stranger, "content", [update(1)], 1));
    expect(await verify(disk)).toMatchObject({
      firstFault: { device: stranger.device, seq: 1, what: "unknownDevice" },
    });
    const { disk: other } = await filled(20);
    const forged = rowsOf(founder, "content", [update(77)], 1)[0];
    if (!forged) throw new Error("no row");
    change(other, 20, (row) => ({ ...row, entry: forged.entry, hash: forged.hash, signature: forged.signature }));
    expect(await verify(other)).toMatchObject({ firstFault: { seq: 20, what: "brokenChain" } });
  });

  it("checks 10,000 envelopes, in pages, and can be stopped between them", async () => {
    const { disk } = await filled(10_000, [], 100);
    const seen: number[] = [];
    const report = await verify(disk, { onProgress: (checked, total) => seen.push(checked / total) > 0 });
    expect(report).toMatchObject({ envelopes: 10_001, firstFault: null });
    expect(seen.length).toBeGreaterThan(40);
    expect(seen.at(-1)).toBe(1);
    expect(await verify(disk, { onProgress: () => false })).toBeNull();
  }, 60_000);
});

/** 1–100 but 51–55 are folded at 121. */
function foldEntry(rows: readonly StoredEnvelope[], last?: Hash): RunEntry {
  const hash = (seq: number) => rows[seq - 1]?.hash ?? NO_HASH;
  const packed = new Uint8Array([1, 2, 3]);
  const bridges = [
    { from: 1, to: 50, before: NO_HASH, last: hash(50), signature: null },
    { from: 56, to: 100, before: hash(55), last: last ?? hash(100), signature: founder.sign(signedBytes(hash(55))) },
  ];
  return content("fold", encodeFoldBody({ pen: 0, bridges, sizeBytes: 3, packed: deflate(packed) }));
}

async function pruned(): Promise<{ disk: MemoryDisk; rows: readonly StoredEnvelope[] }> {
  const { rows: originals } = await filled(120);
  const fold = foldEntry(originals);
  const { disk, rows } = await filled(120, [fold]);
  const bridges = decodeFoldBody(fold.body)?.bridges ?? [];
  const by = { seq: 121, hash: rows[120]?.hash ?? NO_HASH };
  const done = await openMemoryLogStore(disk).prune({ space, device: founder.device, by, stretches: bridges });
  expect(done.ok).toBe(true);
  return { disk, rows };
}

describe("verifying a space that was pruned", () => {
  it("follows the chain from gap to gap: what stands between is signed, and a fold stands for the rest", async () => {
    const { disk } = await pruned();
    expect(await verify(disk)).toMatchObject({ envelopes: 27, pruned: 95, folds: 1, firstFault: null });
  });

  it("finds what is gone without a fold, when it has the keys to look into folds", async () => {
    const { disk } = await pruned();
    const stretchesOf = (_at: StoredEnvelope, entry: RunEntry) =>
      decodeFoldBody(entry.body)?.bridges.slice(0, 1) ?? null;
    expect(await verify(disk, { stretchesOf })).toMatchObject({ firstFault: { seq: 56, what: "missing" } });
    const { stretchesOf: _, ...keyless } = tools;
    expect(await verifySpace(space, openMemoryLogStore(disk), keyless)).toMatchObject({
      hasOpenedFolds: false,
      firstFault: null,
    });
  });

  it("finds a gap that was made wider, one whose end is another, and a fold that begins elsewhere", async () => {
    const { disk, rows } = await pruned();
    const key = [...disk.gaps.keys()][0] ?? "";
    const gaps = disk.gaps.get(key) ?? [];
    const withGaps = (changed: typeof gaps): MemoryDisk => ({ ...disk, gaps: new Map([[key, changed]]) });
    const [first, second] = [gaps[0], gaps[1]];
    if (!first || !second) throw new Error("no gaps");
    expect(await verify(withGaps([first, { ...second, to: 103, last: rows[102]?.hash ?? NO_HASH }]))).toMatchObject({
      firstFault: { seq: 101, what: "missing" },
    });
    expect(await verify(withGaps([first, { ...second, last: first.last }]))).toMatchObject({
      firstFault: { seq: 101, what: "brokenChain" },
    });
    const elsewhere = (_at: StoredEnvelope, entry: RunEntry) =>
      decodeFoldBody(entry.body)?.bridges.map((one) => ({
        ...one,
        before: one.from === 56 ? first.last : one.before,
      })) ?? null;
    expect(await verify(disk, { stretchesOf: elsewhere })).toMatchObject({ firstFault: { seq: 56, what: "badFold" } });
    expect(await verify(disk, { stretchesOf: () => null })).toMatchObject({
      firstFault: { seq: 121, what: "badFold" },
    });
  });
});
