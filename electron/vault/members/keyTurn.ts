import type { DeviceId } from "../../../src/domain/ids.ts";
import { NONCE_BYTES } from "../../../src/ledger/entry.ts";
import { EPOCH_KEY_BYTES, keyIdOf } from "../../../src/ledger/keyId.ts";
import { currentEpoch, withoutKey } from "../../../src/ledger/membership/membership.ts";
import type { ControlOp, Head, KeyBox, SealedKey } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { seal } from "../crypto/aead.ts";
import { fromHex } from "../crypto/exact.ts";
import { sealKeyBox } from "../crypto/keyBox.ts";
import type { Space } from "../space/space.ts";

/**
 * The next epoch: a new key for everyone but `without`, and every key so far under it, so that whoever comes later can
 * read the history. Content is sealed with it from the moment it stands.
 */
export function keyTurn(
  core: Core,
  space: Space,
  after: readonly Head[],
  without: ReadonlySet<DeviceId>,
  /** Devices that come in with the same breath. */
  also: readonly { readonly device: DeviceId; readonly boxKey: string }[] = [],
): ControlOp {
  const membership = space.membership();
  const key = core.random(EPOCH_KEY_BYTES);
  const boxes = [...membership.members.values(), ...also]
    .filter(({ device }) => !without.has(device))
    .flatMap((member): KeyBox[] => boxFor(core, space, member, key));
  const older = space.keys.all().map((old): SealedKey => {
    const nonce = core.random(NONCE_BYTES);
    return { keyId: old.keyId, nonce, sealed: seal(key, nonce, old.key, fromHex(space.id)) };
  });
  const highest = membership.epochs.reduce((max, { epoch }) => Math.max(max, epoch), 0);
  return {
    type: "epoch",
    after,
    epoch: highest + 1,
    keyId: keyIdOf(key),
    boxes,
    ...(older.length > 0 ? { older } : {}),
  };
}

/** The current key for members that were admitted while it was turned; empty when all have it or this device has not. */
export function missingShares(core: Core, space: Space, after: readonly Head[]): ControlOp[] {
  const current = space.keys.current();
  const epoch = currentEpoch(space.membership());
  if (!current || current.keyId !== epoch?.keyId) return [];
  const boxes = withoutKey(space.membership()).flatMap((member) => boxFor(core, space, member, current.key));
  return boxes.length > 0 ? [{ type: "share", after, keyId: current.keyId, boxes }] : [];
}

function boxFor(
  core: Core,
  space: Space,
  to: { readonly device: DeviceId; readonly boxKey: string },
  key: Uint8Array,
): KeyBox[] {
  const box = sealKeyBox(space.id, to, key, core.random);
  return box ? [box] : [];
}
