import * as Y from "yjs";
import { readSignallingMessage } from "../../electron/lan/signallingMessages.mjs";
import { clientIdOf } from "../../src/ledger/clientId.ts";
import { packPieces } from "../../src/ledger/fold/packPieces.ts";
import type { FoldPiece } from "../../src/ledger/fold/foldPiece.ts";
import { readPiece } from "../../src/ledger/fold/readPiece.ts";
import { unfold } from "../../src/ledger/fold/unfold.ts";
import { unpackPieces } from "../../src/ledger/fold/unpackPieces.ts";
import { encodeHello, encodeProof, readHello, readProof } from "../../src/sync/handshakeFrames.ts";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import { encodeFrame } from "../../src/sync/replication/encodeFrame.ts";
import type { Frame } from "../../src/sync/replication/protocol.ts";
import { createJoiner, cutIntoPieces } from "../../src/sync/webrtc/framing.ts";
import { createPresence } from "../../src/workspace/presence.ts";
import { ok } from "../../src/domain/result.ts";
import type { ByteParser } from "./byteParsers.ts";
import { someDevice, someDoc, someHash, someKeyId, someSpace } from "./ledgerIds.ts";
import { mulberry32, randomBytes } from "./random.ts";

const random = mulberry32(77);
const [device, space, doc] = [someDevice("a"), someSpace(), someDoc()];
const [hash, client] = [someHash("h"), clientIdOf(space, doc, device)];
const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const FRAMES: readonly Frame[] = [
  { type: "have", isFull: true, token: 3, heads: [{ device, lane: "content", seq: 900, hash, low: 0 }] },
  { type: "want", id: 2, creditBytes: 4096, ranges: [{ device, lane: "control", from: 3, to: 40 }] },
  {
    type: "run",
    want: 2,
    device,
    lane: "content",
    firstSeq: 5,
    count: 9,
    lastHash: hash,
    run: randomBytes(random, 90),
  },
  { type: "fold", want: 2, device, run: randomBytes(random, 90) },
  { type: "gap", want: 2, device, from: 4, to: 300, last: hash },
  { type: "presence", hops: 2, origin: device, sealed: randomBytes(random, 60) },
  { type: "join", frame: randomBytes(random, 60) },
  { type: "credit", id: 2, creditBytes: 0 },
  { type: "done", want: 2 },
  { type: "ask", hash },
  { type: "parcel", hash, offset: 61_440, totalBytes: 262_160, bytes: randomBytes(random, 90) },
  { type: "lacks", hash },
];

function pieces(): FoldPiece[] {
  const written = new Y.Doc({ gc: false });
  written.clientID = client;
  const updates: Uint8Array[] = [];
  written.on("update", (update: Uint8Array) => void updates.push(update));
  const root = written.getText("blocks");
  for (const letter of "Łódź meets 🏙️.") root.insert(root.length, letter);
  root.delete(2, 3);
  root.format(0, 4, { strong: true });
  written.getMap("meta").set("k", { a: [1, null] });
  return updates.flatMap((update, i) => {
    const deps = i % 4 === 0 ? [{ device: someDevice("b"), lane: "content" as const, seq: i + 1 }] : [];
    return readPiece(client, { seq: i + 1, time: i * 900, keyId: someKeyId(), deps, update }) ?? [];
  });
}

const signals = [
  { type: "publish", topic: "t".repeat(64), data: { type: "announce", from: "peer" } },
  {
    type: "publish",
    topic: "t",
    data: { type: "signal", from: "a", to: "b", signal: { type: "offer", sdp: "v=0\r\no=- 1 2 IN IP4 127.0.0.1" } },
  },
  { type: "subscribe", topics: ["t".repeat(64), "u"] },
  { type: "ping" },
];

/** What a machine reads of strangers before and around the ledger, and the packed half of a fold. */
export const WIRE_PARSERS: readonly ByteParser[] = [
  {
    name: "packed pieces of a fold",
    samples: [packPieces(client, pieces())],
    parse(bytes) {
      const unpacked = unpackPieces(client, bytes);
      if (!unpacked) return null;
      unfold(device, { client, pieces: unpacked });
      return packPieces(client, unpacked);
    },
  },
  {
    name: "frame",
    samples: FRAMES.map(encodeFrame),
    parse(bytes) {
      const frame = decodeFrame(bytes);
      return frame && encodeFrame(frame);
    },
  },
  {
    name: "hello",
    samples: [
      encodeHello({
        version: 1,
        room: "a".repeat(64),
        device,
        nonce: randomBytes(random, 32),
        binding: randomBytes(random, 64),
      }),
    ],
    parse(bytes) {
      const hello = readHello(bytes);
      return hello && "nonce" in hello ? encodeHello(hello) : null;
    },
  },
  {
    name: "proof",
    samples: [encodeProof(randomBytes(random, 64))],
    parse(bytes) {
      const proof = readProof(bytes);
      return proof && encodeProof(proof);
    },
  },
  {
    name: "signalling message",
    samples: signals.map(text),
    parse(bytes) {
      const message = readSignallingMessage(new TextDecoder().decode(bytes), false);
      return message && text(message);
    },
  },
  {
    name: "piece of a data channel",
    samples: cutIntoPieces(randomBytes(random, 3000)),
    parse(bytes) {
      const joined = createJoiner(8192)(bytes);
      return joined instanceof Uint8Array ? (cutIntoPieces(joined)[0] ?? null) : joined === "more" ? bytes : null;
    },
  },
  placeParser(),
];

/** Who is where, as the window reads it once the vault has opened it. */
function placeParser(): ByteParser {
  const board = createPresence({ sharePresence: async () => ok(undefined) }, () => 0);
  board.stop();
  let seen: unknown = null;
  board.watch(({ presence }) => {
    seen = presence;
  });
  return {
    name: "place of a caret",
    samples: [text({ at: 5, doc, caret: { anchor: "AAEC", head: "AwQF" } }), text({ at: 5, doc: null, caret: null })],
    parse(bytes) {
      seen = null;
      board.arrived(space, device, bytes);
      return seen === null ? null : text(seen);
    },
  };
}
