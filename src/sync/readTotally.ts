import * as decoding from "lib0/decoding";

/** Thrown and caught inside this folder only: lets a reader give up deep inside without a Result at every field. */
class Unreadable extends Error {}

/** For readers: what they see is not a frame. */
export function unreadable(why: string): never {
  throw new Unreadable(why);
}

/**
 * Reads bytes of a stranger: the value, or null when they are cut, bent or followed by more than the reader took.
 * `read` allocates nothing by a number it has read, except through `readBounded`.
 */
export function readTotally<T>(bytes: Uint8Array, read: (decoder: decoding.Decoder) => T): T | null {
  const decoder = decoding.createDecoder(bytes);
  try {
    const value = read(decoder);
    return decoding.hasContent(decoder) ? null : value;
  } catch (error) {
    // lib0 throws plain Errors at the end of the input and RangeErrors for bad lengths.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** An unsigned integer up to `max`. */
export function readNumber(decoder: decoding.Decoder, max: number): number {
  const value = decoding.readVarUint(decoder);
  return Number.isSafeInteger(value) && value <= max ? value : unreadable("number");
}

/** Exactly `length` bytes, copied. */
export function readFixed(decoder: decoding.Decoder, length: number): Uint8Array {
  if (decoder.arr.length - decoder.pos < length) unreadable("end");
  return decoding.readUint8Array(decoder, length).slice();
}

/** Bytes with their length before them, at most `max`, copied. */
export function readBounded(decoder: decoding.Decoder, max: number): Uint8Array {
  return readFixed(decoder, readNumber(decoder, max));
}
