import { createCipheriv, createDecipheriv } from "node:crypto";
import { exact } from "./exact.ts";

const CIPHER = "aes-256-gcm";
const TAG_BYTES = 16;

/** AES-256-GCM, the tag at the end. `key` 32 bytes, `nonce` 12 and never the same twice under one key. */
export function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, associated: Uint8Array): Uint8Array {
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(associated);
  return exact(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/** Null when key, nonce, associated data or bytes are not those of the seal. */
export function open(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  associated: Uint8Array,
): Uint8Array | null {
  if (sealed.byteLength < TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, nonce);
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(sealed.byteLength - TAG_BYTES));
  try {
    const head = decipher.update(sealed.subarray(0, sealed.byteLength - TAG_BYTES));
    return exact(Buffer.concat([head, decipher.final()]));
  } catch {
    // GCM says that something is not right by throwing, and nothing more.
    return null;
  }
}
