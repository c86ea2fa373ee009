import { type Decoder, readVarString } from "lib0/decoding";
import { readCount } from "../boundedDecoding.ts";
import { refuse } from "./refuse.ts";
import { utf16Length } from "./utf16Length.ts";

/** Skips `length` bytes. */
export function skip(decoder: Decoder, length: number): void {
  const end = decoder.pos + length;
  if (end > decoder.arr.length) refuse("badUpdate", "cut short");
  decoder.pos = end;
}

/** Skips a text and answers its length in UTF-16 units. */
export function skipText(decoder: Decoder): number {
  const length = readCount(decoder);
  const start = decoder.pos;
  skip(decoder, length);
  const units = utf16Length(decoder.arr, start, decoder.pos);
  return units < 0 ? refuse("badUpdate", "text") : units;
}

/** Reads a text that has to be looked at: a root name, a map key, JSON. */
export function readPlainText(decoder: Decoder): string {
  const start = decoder.pos;
  skipText(decoder);
  decoder.pos = start;
  return readVarString(decoder);
}

/** A key of a map, an attribute or an object. */
export function readKey(decoder: Decoder): string {
  const key = readPlainText(decoder);
  return key === "__proto__" ? refuse("forbiddenKey") : key;
}
