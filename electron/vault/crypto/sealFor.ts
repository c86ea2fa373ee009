import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import { open, seal } from "./aead.ts";
import { deriveKey } from "./deriveKey.ts";
import { fromHex, toHex } from "./exact.ts";
import type { RandomBytes } from "./randomness.ts";
import { agree, type BoxKey, boxKeyOf } from "./x25519.ts";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/** What a box is for: the name under which its key is derived, and what it is bound to beside. */
export interface Binding {
  readonly purpose: string;
  readonly associated: Uint8Array;
}

const keyFor = (shared: Uint8Array, ephemeral: string, recipient: string, { purpose }: Binding): Uint8Array =>
  deriveKey(shared, purpose, concatBytes([fromHex(ephemeral), fromHex(recipient)]));

/**
 * Seals for whoever holds the other half of `recipient` (hex), with a key that is made for this box alone: its public half, the nonce, the
 * sealed bytes. Who sealed it, it does not say. Null for a key with which nothing secret can be agreed.
 */
export function sealFor(
  recipient: string,
  plain: Uint8Array,
  binding: Binding,
  random: RandomBytes,
): Uint8Array | null {
  const ephemeral = boxKeyOf(random(KEY_BYTES));
  const shared = agree(ephemeral, recipient);
  if (!shared) return null;
  const nonce = random(NONCE_BYTES);
  const sealed = seal(keyFor(shared, ephemeral.publicKey, recipient, binding), nonce, plain, binding.associated);
  return concatBytes([fromHex(ephemeral.publicKey), nonce, sealed]);
}

/** Null when the box is not for this key, or was bound to something else. */
export function openOwn(own: BoxKey, box: Uint8Array, binding: Binding): Uint8Array | null {
  const ephemeral = toHex(box.subarray(0, KEY_BYTES));
  const nonce = box.subarray(KEY_BYTES, KEY_BYTES + NONCE_BYTES);
  const shared = agree(own, ephemeral);
  const key = shared && keyFor(shared, ephemeral, own.publicKey, binding);
  return key && open(key, nonce, box.subarray(KEY_BYTES + NONCE_BYTES), binding.associated);
}
