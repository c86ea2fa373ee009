import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { CHUNK_BYTES, MAX_PARCEL_BYTES } from "../../src/domain/asset.ts";
import type { Hash } from "../../src/domain/ids.ts";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import { encodeFrame } from "../../src/sync/replication/encodeFrame.ts";
import { createReplication } from "../../src/sync/replication/createReplication.ts";
import { type Frame, OPEN_ASKS_MAX, PIECE_MAX_BYTES } from "../../src/sync/replication/protocol.ts";
import { createFakeFoldJudge, createFakeVerify } from "../support/fakeLedger.ts";
import { someHash } from "../support/ledgerIds.ts";
import { createMemoryParcels, missing } from "../support/memoryParcels.ts";
import { createMemoryWire } from "../support/memoryLink.ts";
import { newMemoryDisk, openMemoryLogStore } from "../support/memoryLogStore.ts";
import { someAsset } from "../support/someAsset.ts";
import { deviceNamed, spaceNamed } from "../support/storedEnvelopes.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

const FILE = someAsset(1, CHUNK_BYTES + 70_000);
const [TABLE] = FILE.parcels;
const space = spaceNamed("attacked");

/** An honest member that misses a file (or holds it), a wire at whose other end a bad member sits, and an honest one. */
function scene() {
  const parcels = createMemoryParcels();
  const store = openMemoryLogStore(newMemoryDisk());
  const events: string[] = [];
  const clock = createTurnedClock();
  const replication = createReplication({
    space,
    self: deviceNamed("victim"),
    store,
    clock,
    verify: createFakeVerify(space),
    folds: createFakeFoldJudge(),
    parcels,
    heads: [],
    events: {
      changed: () => undefined,
      refused: (device, { code }) => events.push(`refused ${code} ${device === deviceNamed("bad") ? "bad" : "good"}`),
      failed: ({ code }) => events.push(`failed ${code}`),
      stored: () => undefined,
      ownLogWhole: () => undefined,
      presenceArrived: () => undefined,
      breached: (device, what) => events.push(`breached ${what} ${device === deviceNamed("bad") ? "bad" : "good"}`),
    },
  });
  const join = (name: string) => {
    const asked: Frame[] = [];
    const wire = createMemoryWire({
      sent: (bytes, out) => {
        const frame = decodeFrame(bytes);
        if (out === wire.directions[0] && frame) asked.push(frame);
      },
    });
    replication.attach(wire.ends[0], deviceNamed(name));
    const say = async (frame: Frame): Promise<void> => {
      await wire.ends[1].send(encodeFrame(frame), "bulk");
      for (let i = 0; i < 5; i++) await nextTurn();
    };
    const asks = (): readonly Hash[] => asked.flatMap((frame) => (frame.type === "ask" ? [frame.hash] : []));
    return { say, asks, said: asked, wire };
  };
  const want = (): void => replication.wantAssets(missing(FILE, parcels));
  return { replication, store, parcels, events, clock, join, want };
}
type Peer = ReturnType<ReturnType<typeof scene>["join"]>;

async function sendWhole(peer: Peer, hash: Hash, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.byteLength; offset += PIECE_MAX_BYTES) {
    const piece = bytes.slice(offset, offset + PIECE_MAX_BYTES);
    await peer.say({ type: "parcel", hash, offset, totalBytes: bytes.byteLength, bytes: piece });
  }
}

/** An honest one answers until nothing is asked any more. */
async function answerAll(peer: Peer): Promise<void> {
  for (let done = 0; done < peer.asks().length; done++) {
    const hash = peer.asks()[done];
    if (hash) await sendWhole(peer, hash, FILE.bytesOf.get(hash) ?? new Uint8Array(1));
  }
}

test("bytes that are not those of the hash are thrown away, their deliverer is named and asked no more, and the file comes from another", async () => {
  const { store, parcels, events, join, want } = scene();
  want();
  const bad = join("bad");
  await nextTurn();
  const [first = someHash("none"), second] = bad.asks();
  expect(first).toBe(TABLE);
  await sendWhole(bad, first, new Uint8Array(100).fill(7));
  expect(events).toEqual(["refused otherParcel bad"]);
  expect(parcels.held.size).toBe(0);
  expect(await store.quarantined(space)).toMatchObject([
    { device: deviceNamed("bad"), from: deviceNamed("bad"), reason: { code: "otherParcel" } },
  ]);
  const before = bad.asks().length;
  const good = join("good");
  // What was asked of the bad one before stays with it until it answers.
  if (second) await bad.say({ type: "lacks", hash: second });
  await answerAll(good);
  expect(missing(FILE, parcels)).toEqual([]);
  expect(bad.asks()).toHaveLength(before);
});

test.each<[string, (hash: Hash) => Frame]>([
  [
    "a piece of a parcel that nobody asked for",
    () => ({ type: "parcel", hash: someHash("x"), offset: 0, totalBytes: 9, bytes: new Uint8Array(9) }),
  ],
  [
    "a piece that is not the next",
    (hash) => ({ type: "parcel", hash, offset: 50, totalBytes: 900, bytes: new Uint8Array(9) }),
  ],
  ["a LACKS for what nobody asked for", () => ({ type: "lacks", hash: someHash("x") })],
])("%s ends the conversation with its sender, and with nobody else", async (_what, frame) => {
  const { parcels, events, join, want } = scene();
  want();
  const bad = join("bad");
  await nextTurn();
  const [asked = someHash("none")] = bad.asks();
  const sent = frame(asked);
  await bad.say(sent);
  expect(events).toEqual([`breached ${sent.type} bad`]);
  bad.wire.cut();
  const good = join("good");
  await nextTurn();
  await answerAll(good);
  expect(missing(FILE, parcels)).toEqual([]);
});

test("a parcel that changes its length on the way ends the conversation", async () => {
  const { events, join, want } = scene();
  want();
  const bad = join("bad");
  await nextTurn();
  const [hash = someHash("none")] = bad.asks();
  await bad.say({ type: "parcel", hash, offset: 0, totalBytes: 100, bytes: new Uint8Array(10) });
  await bad.say({ type: "parcel", hash, offset: 10, totalBytes: 200, bytes: new Uint8Array(10) });
  expect(events).toEqual(["breached parcel bad"]);
});

test("a piece beyond its parcel, of a parcel larger than any, larger than a piece, or empty is not read", () => {
  const hash = someHash("h");
  const readOf = (offset: number, totalBytes: number, sizeBytes: number) =>
    decodeFrame(encodeFrame({ type: "parcel", hash, offset, totalBytes, bytes: new Uint8Array(sizeBytes) }));
  expect(readOf(0, 10, 10)).not.toBeNull();
  expect(readOf(5, 10, 6)).toBeNull();
  expect(readOf(0, MAX_PARCEL_BYTES + 1, 10)).toBeNull();
  expect(readOf(MAX_PARCEL_BYTES + 1, MAX_PARCEL_BYTES, 1)).toBeNull();
  expect(readOf(0, MAX_PARCEL_BYTES, PIECE_MAX_BYTES + 1)).toBeNull();
  expect(readOf(0, 10, 0)).toBeNull();
});

test("a flood of ASKs ends the conversation, and of what was asked only one parcel was read at a time", async () => {
  const { parcels, events, join } = scene();
  for (const [hash, bytes] of FILE.bytesOf) parcels.held.set(hash, bytes);
  let answer = (): void => undefined;
  const waiting = new Promise<void>((go) => {
    answer = go;
  });
  const read = parcels.read;
  parcels.read = async (hash) => {
    const bytes = await read(hash);
    await waiting;
    return bytes;
  };
  const bad = join("bad");
  for (let i = 0; i < OPEN_ASKS_MAX; i++) await bad.say({ type: "ask", hash: someHash(`asked ${i}`) });
  expect(events).toEqual([]);
  await bad.say({ type: "ask", hash: someHash("one more") });
  expect(events).toEqual(["breached ask bad"]);
  expect(parcels.reads).toHaveLength(1);
  answer();
  await nextTurn();
  expect(bad.said.some(({ type }) => type === "parcel" || type === "lacks")).toBe(false);
});

test("one that promises a parcel and sends nothing is left for another", async () => {
  const { parcels, clock, events, join, want } = scene();
  want();
  join("bad");
  const good = join("good");
  await nextTurn();
  clock.pass(25_000);
  await nextTurn();
  await answerAll(good);
  expect(missing(FILE, parcels)).toEqual([]);
  expect(events).toEqual([]);
});
