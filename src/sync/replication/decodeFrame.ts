import type * as decoding from "lib0/decoding";
import { MAX_PARCEL_BYTES } from "../../domain/asset.ts";
import { type DeviceId, type Hash, isDeviceId, isHash } from "../../domain/ids.ts";
import type { Lane } from "../../ledger/types.ts";
import { toHex } from "../hex.ts";
import { FRAME_MAX_BYTES } from "../link.ts";
import { readBounded, readFixed, readNumber, readTotally, unreadable } from "../readTotally.ts";
import { FRAME_CODE } from "./frameCodes.ts";
import {
  CREDIT_MAX_BYTES,
  type Frame,
  HEADS_MAX,
  HOPS_MAX,
  type HeldHead,
  JOIN_MAX_BYTES,
  PAGE_ENTRIES,
  PIECE_MAX_BYTES,
  PRESENCE_MAX_BYTES,
  RANGES_MAX,
  type Range,
} from "./protocol.ts";

const SEQ_MAX = 2 ** 48;
const ID_MAX = 2 ** 32;

/** Total: a frame of this version, or null. */
export function decodeFrame(bytes: Uint8Array): Frame | null {
  return readTotally(bytes, (decoder) => readFrame(decoder, readNumber(decoder, 127)));
}

function readFrame(decoder: decoding.Decoder, code: number): Frame {
  switch (code) {
    case FRAME_CODE.have: {
      const isFull = readNumber(decoder, 1) === 1;
      const token = readNumber(decoder, SEQ_MAX);
      return { type: "have", isFull, token, heads: readMany(decoder, HEADS_MAX, readHead) };
    }
    case FRAME_CODE.want: {
      const id = readNumber(decoder, ID_MAX);
      const creditBytes = readNumber(decoder, CREDIT_MAX_BYTES);
      return { type: "want", id, creditBytes, ranges: readMany(decoder, RANGES_MAX, readRange) };
    }
    case FRAME_CODE.credit:
      return { type: "credit", id: readNumber(decoder, ID_MAX), creditBytes: readNumber(decoder, CREDIT_MAX_BYTES) };
    case FRAME_CODE.run:
      return readRun(decoder);
    case FRAME_CODE.fold: {
      const want = readNumber(decoder, ID_MAX);
      return { type: "fold", want, device: readDevice(decoder), run: readBounded(decoder, FRAME_MAX_BYTES) };
    }
    case FRAME_CODE.gap: {
      const [want, device, from] = [readNumber(decoder, ID_MAX), readDevice(decoder), readSeq(decoder)];
      return { type: "gap", want, device, from, to: from + readNumber(decoder, SEQ_MAX), last: readHash(decoder) };
    }
    case FRAME_CODE.done:
      return { type: "done", want: readNumber(decoder, ID_MAX) };
    case FRAME_CODE.presence: {
      const hops = readNumber(decoder, HOPS_MAX);
      return { type: "presence", hops, origin: readDevice(decoder), sealed: readBounded(decoder, PRESENCE_MAX_BYTES) };
    }
    case FRAME_CODE.join:
      return { type: "join", frame: readBounded(decoder, JOIN_MAX_BYTES) };
    case FRAME_CODE.ask:
      return { type: "ask", hash: readHash(decoder) };
    case FRAME_CODE.lacks:
      return { type: "lacks", hash: readHash(decoder) };
    case FRAME_CODE.parcel: {
      const hash = readHash(decoder);
      const [offset, totalBytes] = [readNumber(decoder, MAX_PARCEL_BYTES), readNumber(decoder, MAX_PARCEL_BYTES)];
      const bytes = readBounded(decoder, PIECE_MAX_BYTES);
      if (bytes.byteLength === 0 || offset + bytes.byteLength > totalBytes) return unreadable("piece");
      return { type: "parcel", hash, offset, totalBytes, bytes };
    }
    case FRAME_CODE.bye:
      return { type: "bye" };
    default:
      return unreadable("type");
  }
}

function readMany<T>(decoder: decoding.Decoder, max: number, read: (decoder: decoding.Decoder) => T): readonly T[] {
  const count = readNumber(decoder, max);
  const all: T[] = [];
  for (let i = 0; i < count; i++) all.push(read(decoder));
  return all;
}

function readDevice(decoder: decoding.Decoder): DeviceId {
  const device = toHex(readFixed(decoder, 32));
  return isDeviceId(device) ? device : unreadable("device");
}

function readHash(decoder: decoding.Decoder): Hash {
  const hash = toHex(readFixed(decoder, 32));
  return isHash(hash) ? hash : unreadable("hash");
}

const readLane = (decoder: decoding.Decoder): Lane => (readNumber(decoder, 1) === 0 ? "control" : "content");

const readSeq = (decoder: decoding.Decoder): number => readNumber(decoder, SEQ_MAX) || unreadable("seq");

function readHead(decoder: decoding.Decoder): HeldHead {
  const device = readDevice(decoder);
  const lane = readLane(decoder);
  const seq = readSeq(decoder);
  const hash = readHash(decoder);
  return { device, lane, seq, hash, low: readNumber(decoder, seq) };
}

function readRange(decoder: decoding.Decoder): Range {
  const device = readDevice(decoder);
  const lane = readLane(decoder);
  const from = readSeq(decoder);
  return { device, lane, from, to: from + readNumber(decoder, SEQ_MAX) };
}

function readRun(decoder: decoding.Decoder): Frame {
  const want = readNumber(decoder, ID_MAX);
  const device = readDevice(decoder);
  const lane = readLane(decoder);
  const firstSeq = readSeq(decoder);
  const count = readNumber(decoder, PAGE_ENTRIES) || unreadable("count");
  const lastHash = readHash(decoder);
  return { type: "run", want, device, lane, firstSeq, count, lastHash, run: readBounded(decoder, FRAME_MAX_BYTES) };
}
