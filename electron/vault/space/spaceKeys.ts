import type { KeyId, SpaceId } from "../../../src/domain/ids.ts";
import { keyIdOf } from "../../../src/ledger/keyId.ts";
import { currentEpoch, type Epoch, type Membership } from "../../../src/ledger/membership/membership.ts";
import { open } from "../crypto/aead.ts";
import { fromHex } from "../crypto/exact.ts";
import { openKeyBox } from "../crypto/keyBox.ts";
import type { Identity } from "../identity.ts";

export interface EpochKey {
  readonly keyId: KeyId;
  readonly key: Uint8Array;
}

/** The epoch keys of a space that this device was given. They live in memory only: the boxes are in the control log. */
export interface SpaceKeys {
  get(keyId: KeyId): Uint8Array | null;
  /** What seals new content; null while this device has not been given it. */
  current(): EpochKey | null;
  /** Newest epoch first. */
  all(): readonly EpochKey[];
  /** Opens the boxes that were not there before; true when a key was new. */
  update(membership: Membership): boolean;
}

export function createSpaceKeys(space: SpaceId, identity: Identity): SpaceKeys {
  const keys = new Map<KeyId, Uint8Array>();
  const tried = new Set<Uint8Array>();
  let order: readonly KeyId[] = [];
  let currentId: KeyId | null = null;

  const openBox = (keyId: KeyId, box: Uint8Array): boolean => {
    if (keys.has(keyId) || tried.has(box)) return false;
    tried.add(box);
    const key = openKeyBox(space, identity.boxKey, box);
    // A box may hold anything; only the key that its name was made from is taken.
    if (!key || keyIdOf(key) !== keyId) return false;
    keys.set(keyId, key);
    return true;
  };
  /** The keys that an epoch's key seals; true when one of them was new. */
  const openOlder = ({ keyId, older }: Epoch): boolean => {
    const key = keys.get(keyId);
    const missing = key ? older.filter((one) => !keys.has(one.keyId)) : [];
    for (const { keyId: olderId, nonce, sealed } of missing) {
      const opened = key && open(key, nonce, sealed, fromHex(space));
      if (opened && keyIdOf(opened) === olderId) keys.set(olderId, opened);
    }
    return missing.some((one) => keys.has(one.keyId));
  };
  const held = (keyId: KeyId): EpochKey[] => {
    const key = keys.get(keyId);
    return key ? [{ keyId, key }] : [];
  };
  return {
    get: (keyId) => keys.get(keyId) ?? null,
    current: () => (currentId ? (held(currentId)[0] ?? null) : null),
    all: () => order.flatMap(held),
    update(membership) {
      const own = membership.boxes.filter(({ box }) => box.device === identity.device);
      const boxes = own.filter(({ keyId, box }) => openBox(keyId, box.box)).length;
      // From the newest down: an older key may hold still older ones.
      const epochs = [...membership.epochs].sort((a, b) => b.epoch - a.epoch);
      const older = epochs.filter(openOlder).length;
      const isNew = boxes + older > 0;
      order = [...membership.epochs].sort((a, b) => b.epoch - a.epoch).map(({ keyId }) => keyId);
      currentId = currentEpoch(membership)?.keyId ?? null;
      return isNew;
    },
  };
}
