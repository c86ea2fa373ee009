import { createHash, hkdfSync } from "node:crypto";
import { exact } from "./exact.ts";

/** HKDF-SHA256, 32 bytes; each purpose has its own name, so that no key serves two. */
export function deriveKey(secret: Uint8Array, purpose: string, salt: Uint8Array = new Uint8Array(0)): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, salt, `concordia/${purpose}`, 32));
}

export const nodeSha256 = (bytes: Uint8Array): Uint8Array => exact(createHash("sha256").update(bytes).digest());
