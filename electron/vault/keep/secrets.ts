import type { RandomBytes } from "../crypto/randomness.ts";

/** All that has to stay secret on this machine; everything else is derived from it or sealed under it. */
export interface Secrets {
  readonly signSeed: Uint8Array;
  readonly boxSeed: Uint8Array;
  readonly localKey: Uint8Array;
}

const SECRET_BYTES = 32;

export function newSecrets(random: RandomBytes): Secrets {
  return { signSeed: random(SECRET_BYTES), boxSeed: random(SECRET_BYTES), localKey: random(SECRET_BYTES) };
}

export function encodeSecrets({ signSeed, boxSeed, localKey }: Secrets): Uint8Array {
  return new Uint8Array([...signSeed, ...boxSeed, ...localKey]);
}

/** Null for any other length. */
export function decodeSecrets(bytes: Uint8Array): Secrets | null {
  if (bytes.byteLength !== 3 * SECRET_BYTES) return null;
  const part = (index: number): Uint8Array => bytes.slice(index * SECRET_BYTES, (index + 1) * SECRET_BYTES);
  return { signSeed: part(0), boxSeed: part(1), localKey: part(2) };
}
