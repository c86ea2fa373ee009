import type { Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarUint } from "lib0/encoding";
import type { Hash } from "../../domain/ids.ts";
import { decodeWhole, malformed, readByte, readCount, readExact, readHash, readRest } from "../boundedDecoding.ts";
import { writeId } from "../encodeId.ts";
import { MAX_BODY_BYTES } from "../limits.ts";
import { SIGNATURE_BYTES } from "../run.ts";
import { MAX_BRIDGES, MAX_FOLD_BYTES, MAX_PEN } from "./foldLimits.ts";

/**
 * A contiguous stretch of the author's log that its fold replaces. The author is bound to both hashes by the signature
 * over its log, so whoever has only the fold still knows which originals were meant.
 */
export interface Bridge {
  readonly from: number;
  readonly to: number;
  /** Hash of the entry before `from`. */
  readonly before: Hash;
  /** Hash of the entry `to`. */
  readonly last: Hash;
  /** The author's signature over `before`: what stands between two stretches stays a run that anyone can check. */
  readonly signature: Uint8Array | null;
}

/** What stands in the place of the update in the body of a `fold`. */
export interface FoldBody {
  /** Under which of its pens the author wrote what is folded (clientId.ts). */
  readonly pen: number;
  /** Ascending, never touching. */
  readonly bridges: readonly Bridge[];
  /** Length of the packed pieces. */
  readonly sizeBytes: number;
  /** Packed pieces, raw deflate. */
  readonly packed: Uint8Array;
}

const VERSION = 1;

/** version ‖ pen ‖ number of bridges ‖ bridges: from, length, before (32), last (32), has signature, signature (64) ‖ size ‖ packed. */
export function encodeFoldBody({ pen, bridges, sizeBytes, packed }: FoldBody): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, VERSION);
  writeVarUint(encoder, pen);
  writeVarUint(encoder, bridges.length);
  for (const { from, to, before, last, signature } of bridges) {
    writeVarUint(encoder, from);
    writeVarUint(encoder, to - from);
    writeId(encoder, before);
    writeId(encoder, last);
    writeUint8(encoder, signature ? 1 : 0);
    if (signature) writeUint8Array(encoder, signature);
  }
  writeVarUint(encoder, sizeBytes);
  writeUint8Array(encoder, packed);
  return toUint8Array(encoder);
}

/** Any bytes at all; null when they are no fold. Inflate with `sizeBytes` as the bound. */
export function decodeFoldBody(bytes: Uint8Array): FoldBody | null {
  return decodeWhole(bytes, MAX_BODY_BYTES, (decoder) => {
    if (readByte(decoder) !== VERSION) return malformed();
    const pen = readCount(decoder, MAX_PEN);
    const count = readCount(decoder, MAX_BRIDGES);
    const bridges: Bridge[] = [];
    for (let i = 0; i < count; i++) bridges.push(readBridge(decoder, bridges.at(-1)?.to ?? -1));
    if (count === 0) return malformed();
    return { pen, bridges, sizeBytes: readCount(decoder, MAX_FOLD_BYTES), packed: readRest(decoder) };
  });
}

function readBridge(decoder: Decoder, endBefore: number): Bridge {
  const from = readCount(decoder);
  const to = from + readCount(decoder);
  if (from < 1 || from < endBefore + 2 || !Number.isSafeInteger(to)) return malformed();
  const before = readHash(decoder);
  const last = readHash(decoder);
  const hasSignature = readByte(decoder);
  if (hasSignature > 1) return malformed();
  return { from, to, before, last, signature: hasSignature ? readExact(decoder, SIGNATURE_BYTES) : null };
}
