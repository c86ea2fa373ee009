import { describe, expect, it } from "vitest";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import { encodeFrame } from "../../src/sync/replication/encodeFrame.ts";
import type { Frame } from "../../src/sync/replication/protocol.ts";
import { readHello, readProof } from "../../src/sync/handshakeFrames.ts";
import { mulberry32, randomBytes, randomInt } from "../support/random.ts";
import { someDevice, someHash } from "../support/ledgerIds.ts";

const device = someDevice("a");
const lastHash = someHash("h");
const FRAMES: readonly Frame[] = [
  { type: "have", isFull: true, token: 1, heads: [{ device, lane: "control", seq: 7, hash: lastHash, low: 0 }] },
  { type: "have", isFull: false, token: 900, heads: [] },
  { type: "want", id: 3, creditBytes: 1_000_000, ranges: [{ device, lane: "content", from: 4, to: 90_000 }] },
  { type: "credit", id: 3, creditBytes: 0 },
  {
    type: "run",
    want: 0,
    device,
    lane: "content",
    firstSeq: 1,
    count: 200,
    lastHash,
    run: new Uint8Array(300).fill(7),
  },
  { type: "fold", want: 3, device, run: new Uint8Array(90).fill(3) },
  { type: "gap", want: 3, device, from: 4, to: 90_000, last: lastHash },
  { type: "done", want: 3 },
  { type: "presence", hops: 3, origin: device, sealed: Uint8Array.of(1, 2, 3) },
  { type: "join", frame: new Uint8Array(0) },
  { type: "ask", hash: lastHash },
  { type: "parcel", hash: lastHash, offset: 61_440, totalBytes: 262_160, bytes: new Uint8Array(300).fill(5) },
  { type: "lacks", hash: lastHash },
  { type: "bye" },
];

describe("frames", () => {
  it.each(FRAMES)("$type comes back as it went, in a buffer of its own", (frame) => {
    const bytes = encodeFrame(frame);
    expect(bytes.byteLength).toBe(bytes.buffer.byteLength);
    expect(decodeFrame(bytes)).toEqual(frame);
  });

  it("are never read when cut or followed by something", () => {
    for (const frame of FRAMES) {
      const bytes = encodeFrame(frame);
      for (let end = 0; end < bytes.byteLength; end++) expect(decodeFrame(bytes.subarray(0, end))).toBeNull();
      expect(decodeFrame(Uint8Array.of(...bytes, 0))).toBeNull();
    }
  });

  it("are read totally: 10,000 random and bent ones neither throw nor allocate by what they say", () => {
    const random = mulberry32(11);
    const whole = FRAMES.map(encodeFrame);
    for (let i = 0; i < 10_000; i++) {
      const base = whole[randomInt(random, whole.length)] ?? new Uint8Array(0);
      const bytes = i % 3 === 0 ? randomBytes(random, randomInt(random, 80)) : base.slice();
      for (let flips = randomInt(random, 4); flips > 0 && bytes.length > 0; flips--) {
        bytes[randomInt(random, bytes.length)] = randomInt(random, 256);
      }
      const frame = decodeFrame(bytes);
      if (frame !== null && encodeFrame(frame).byteLength > bytes.byteLength)
        expect(frame).toBe("no longer than it was");
      readHello(bytes);
      readProof(bytes);
    }
  });

  it("refuse numbers beyond what the protocol allows", () => {
    const huge = Uint8Array.of(1, 1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f);
    expect(decodeFrame(huge)).toBeNull();
    const tooMany: Frame = {
      type: "run",
      want: 0,
      device,
      lane: "content",
      firstSeq: 1,
      count: 201,
      lastHash,
      run: new Uint8Array(1),
    };
    expect(decodeFrame(encodeFrame(tooMany))).toBeNull();
    expect(
      decodeFrame(encodeFrame({ type: "presence", hops: 3, origin: device, sealed: new Uint8Array(5000) })),
    ).toBeNull();
  });
});
