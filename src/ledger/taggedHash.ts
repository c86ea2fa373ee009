import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";

export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** SHA-256 over a domain tag and the parts. The tag ends in a zero byte, so that no tag is the beginning of another. */
export function taggedHash(tag: string, parts: readonly Uint8Array[], hash: Sha256 = sha256): Uint8Array {
  return hash(concatBytes([utf8ToBytes(`concordia/${tag}\0`), ...parts]));
}

/** A fresh array that owns its buffer. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
