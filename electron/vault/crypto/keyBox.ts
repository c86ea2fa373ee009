import type { DeviceId, SpaceId } from "../../../src/domain/ids.ts";
import type { KeyBox } from "../../../src/ledger/types.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import { open, seal } from "./aead.ts";
import { deriveKey } from "./deriveKey.ts";
import { fromHex, toHex } from "./exact.ts";
import type { RandomBytes } from "./randomness.ts";
import { agree, type BoxKey, boxKeyOf } from "./x25519.ts";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;

const boxKeyFor = (shared: Uint8Array, ephemeral: string, recipient: string): Uint8Array =>
  deriveKey(shared, "box/1", concatBytes([fromHex(ephemeral), fromHex(recipient)]));

/** Seals an epoch key for one device; null when its box key is unfit. */
export function sealKeyBox(
  space: SpaceId,
  to: { readonly device: DeviceId; readonly boxKey: string },
  epochKey: Uint8Array,
  random: RandomBytes,
): KeyBox | null {
  const ephemeral = boxKeyOf(random(KEY_BYTES));
  const shared = agree(ephemeral, to.boxKey);
  if (!shared) return null;
  const nonce = random(NONCE_BYTES);
  const sealed = seal(boxKeyFor(shared, ephemeral.publicKey, to.boxKey), nonce, epochKey, fromHex(space));
  return { device: to.device, box: concatBytes([fromHex(ephemeral.publicKey), nonce, sealed]) };
}

/** The epoch key; null when the box is not for this key or this space. */
export function openKeyBox(space: SpaceId, own: BoxKey, box: Uint8Array): Uint8Array | null {
  const ephemeral = toHex(box.subarray(0, KEY_BYTES));
  const nonce = box.subarray(KEY_BYTES, KEY_BYTES + NONCE_BYTES);
  const shared = agree(own, ephemeral);
  const key = shared && boxKeyFor(shared, ephemeral, own.publicKey);
  return key && open(key, nonce, box.subarray(KEY_BYTES + NONCE_BYTES), fromHex(space));
}
