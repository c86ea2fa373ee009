import type { Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from "lib0/encoding";
import { decodeWhole, malformed, readCount, readRest } from "./boundedDecoding.ts";
import { concatBytes } from "./taggedHash.ts";

/** A frame of a room stays below what one data channel message may hold. */
const PART_BYTES = 32 * 1024;
const MAX_PARTS = 600;

export interface JoinPart {
  /** Tells the parts of one message from those of an earlier try. */
  readonly message: number;
  readonly index: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** Splits a sealed message; a short one is one part. Throws RangeError above 19 MB. */
export function splitJoinMessage(message: number, bytes: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.byteLength / PART_BYTES));
  if (count > MAX_PARTS) throw new RangeError("message too long");
  return Array.from({ length: count }, (_, index) => {
    const encoder = createEncoder();
    for (const value of [message, index, count]) writeVarUint(encoder, value);
    writeUint8Array(encoder, bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES));
    return toUint8Array(encoder);
  });
}

/** Null for bytes that are no part. */
export function decodeJoinPart(bytes: Uint8Array): JoinPart | null {
  return decodeWhole(bytes, PART_BYTES + 32, readPart);
}

function readPart(decoder: Decoder): JoinPart {
  const message = readCount(decoder);
  const index = readCount(decoder, MAX_PARTS);
  const count = readCount(decoder, MAX_PARTS);
  return index < count ? { message, index, count, bytes: readRest(decoder) } : malformed();
}

/** Puts the parts of one sender together; a part that does not go on where the last one ended starts over. */
export function createJoinAssembly(): { take(frame: Uint8Array): Uint8Array | null } {
  let message = -1;
  let parts: Uint8Array[] = [];
  return {
    /** The whole message with its last part, otherwise null. */
    take(frame) {
      const part = decodeJoinPart(frame);
      if (!part) return null;
      if (part.index === 0) {
        message = part.message;
        parts = [];
      }
      if (part.message !== message || part.index !== parts.length) return null;
      parts.push(part.bytes);
      if (parts.length < part.count) return null;
      const whole = concatBytes(parts);
      parts = [];
      message = -1;
      return whole;
    },
  };
}
