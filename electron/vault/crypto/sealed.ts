import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import { open, seal } from "./aead.ts";
import type { RandomBytes } from "./randomness.ts";

const NONCE_BYTES = 12;

/** For what is kept or sent as one piece: a fresh nonce, then the sealed bytes. */
export function sealWhole(key: Uint8Array, plain: Uint8Array, label: string, random: RandomBytes): Uint8Array {
  const nonce = random(NONCE_BYTES);
  return concatBytes([nonce, seal(key, nonce, plain, Buffer.from(label))]);
}

/** Null when it was not sealed with this key under this label. */
export function openWhole(key: Uint8Array, sealed: Uint8Array, label: string): Uint8Array | null {
  if (sealed.byteLength < NONCE_BYTES) return null;
  return open(key, sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES), Buffer.from(label));
}
