import type { Decoder } from "lib0/decoding";
import { readByte, readCount } from "../boundedDecoding.ts";
import { MAX_JSON_DEPTH } from "../limits.ts";
import { readKey, skip, skipText } from "./readPlain.ts";
import { refuse } from "./refuse.ts";

/** Walks one value of lib0's "any" encoding without building it. */
export function skipAny(decoder: Decoder, depth = 0): void {
  switch (readByte(decoder)) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      return skipVarInt(decoder);
    case 124:
      return skip(decoder, 4);
    case 123: // float64
    case 122: // bigint
      return skip(decoder, 8);
    case 119:
      skipText(decoder);
      return;
    case 118:
      return skipObject(decoder, depth + 1);
    case 117:
      return skipArray(decoder, depth + 1);
    case 116:
      return skip(decoder, readCount(decoder));
    default:
      refuse("badUpdate", "value");
  }
}

function skipObject(decoder: Decoder, depth: number): void {
  if (depth > MAX_JSON_DEPTH) refuse("nesting", "value");
  for (let left = readCount(decoder); left > 0; left--) {
    readKey(decoder);
    skipAny(decoder, depth);
  }
}

function skipArray(decoder: Decoder, depth: number): void {
  if (depth > MAX_JSON_DEPTH) refuse("nesting", "value");
  for (let left = readCount(decoder); left > 0; left--) skipAny(decoder, depth);
}

/** lib0 throws on what does not fit a safe integer, so that must not get as far. */
function skipVarInt(decoder: Decoder): void {
  let byte = readByte(decoder);
  let value = byte & 63;
  let unit = 64;
  for (let length = 1; byte >= 128; length++) {
    if (length === 8) refuse("badUpdate", "number");
    byte = readByte(decoder);
    value += (byte & 127) * unit;
    unit *= 128;
  }
  if (value > Number.MAX_SAFE_INTEGER) refuse("badUpdate", "number");
}
