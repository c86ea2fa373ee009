import type { DeviceId } from "../../../src/domain/ids.ts";
import { NONCE_BYTES } from "../../../src/ledger/entry.ts";
import type { SealedName } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { open, seal } from "../crypto/aead.ts";
import { fromHex } from "../crypto/exact.ts";
import type { Space } from "../space/space.ts";

/** Letters of a device's name. */
export const MAX_DEVICE_NAME = 60;

/** Null while this device has no key of the space. */
export function sealName(core: Pick<Core, "random">, space: Space, device: DeviceId, name: string): SealedName | null {
  const epoch = space.keys.current();
  if (!epoch) return null;
  const nonce = core.random(NONCE_BYTES);
  const plain = Buffer.from(name.slice(0, MAX_DEVICE_NAME));
  return { keyId: epoch.keyId, nonce, sealed: seal(epoch.key, nonce, plain, fromHex(space.id + device)) };
}

/** "" for a device without a name, or one whose name cannot be read here. */
export function deviceName(space: Space, device: DeviceId): string {
  const name = space.membership().deviceNames.get(device);
  const key = name && space.keys.get(name.keyId);
  const plain = key && open(key, name.nonce, name.sealed, fromHex(space.id + device));
  return plain ? Buffer.from(plain).toString("utf8").slice(0, MAX_DEVICE_NAME) : "";
}
