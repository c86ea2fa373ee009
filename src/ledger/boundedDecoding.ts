import { bytesToHex } from "@noble/hashes/utils";
import { createDecoder, type Decoder, readVarString } from "lib0/decoding";
import {
  type DeviceId,
  type Hash,
  isDeviceId,
  isDocId,
  isHash,
  isKeyId,
  isMemberId,
  isSpaceId,
} from "../domain/ids.ts";

/** One object for all: hostile input fails often, and nobody looks at where. Never leaves `decodeWhole`. */
const MALFORMED = new Error("malformed");

export function malformed(): never {
  throw MALFORMED;
}

/**
 * Runs a decoder over all of `bytes`. Null when they are more than `maxBytes`, do not fit, or something is left over;
 * it never throws, whatever the bytes are.
 */
export function decodeWhole<T>(bytes: Uint8Array, maxBytes: number, read: (decoder: Decoder) => T): T | null {
  if (bytes.byteLength > maxBytes) return null;
  const decoder = createDecoder(bytes);
  try {
    const value = read(decoder);
    return decoder.pos === bytes.length ? value : null;
  } catch {
    // Every decoder here only reads: whatever it threw means that the bytes are not of this format.
    return null;
  }
}

export function readByte(decoder: Decoder): number {
  const byte = decoder.arr[decoder.pos];
  if (byte === undefined) return malformed();
  decoder.pos++;
  return byte;
}

/** A whole number from 0 to `max`. */
export function readCount(decoder: Decoder, max: number = Number.MAX_SAFE_INTEGER): number {
  let value = 0;
  let unit = 1;
  for (let length = 0; length < 8; length++) {
    const byte = readByte(decoder);
    value += (byte & 127) * unit;
    if (byte < 128) return value <= max ? value : malformed();
    unit *= 128;
  }
  return malformed();
}

/** A copy that owns its buffer. */
export function readExact(decoder: Decoder, length: number): Uint8Array {
  const end = decoder.pos + length;
  if (end > decoder.arr.length) return malformed();
  const copy = decoder.arr.slice(decoder.pos, end);
  decoder.pos = end;
  return copy;
}

export function readBytes(decoder: Decoder, maxBytes: number): Uint8Array {
  return readExact(decoder, readCount(decoder, maxBytes));
}

export function readRest(decoder: Decoder): Uint8Array {
  return readExact(decoder, decoder.arr.length - decoder.pos);
}

/** Well-formed UTF-8 of at most `maxBytes`. */
export function readText(decoder: Decoder, maxBytes: number): string {
  const start = decoder.pos;
  const length = readCount(decoder, maxBytes);
  if (decoder.pos + length > decoder.arr.length) return malformed();
  decoder.pos = start;
  return readVarString(decoder);
}

const readHex = (decoder: Decoder, length: number): string => {
  const end = decoder.pos + length;
  if (end > decoder.arr.length) return malformed();
  const hex = bytesToHex(decoder.arr.subarray(decoder.pos, end));
  decoder.pos = end;
  return hex;
};

const idReader =
  <Id extends string>(isId: (value: unknown) => value is Id, length: number) =>
  (decoder: Decoder): Id => {
    const hex = readHex(decoder, length);
    return isId(hex) ? hex : malformed();
  };

export const readSpaceId = idReader(isSpaceId, 32);
export const readDeviceId: (decoder: Decoder) => DeviceId = idReader(isDeviceId, 32);
export const readHash: (decoder: Decoder) => Hash = idReader(isHash, 32);
export const readDocId = idReader(isDocId, 16);
export const readMemberId = idReader(isMemberId, 16);
export const readKeyId = idReader(isKeyId, 8);
/** Hex of a public key that is no device's own: a box key or an invitation's key. */
export const readKeyHex = (decoder: Decoder): string => readHex(decoder, 32);
