import {
  type CheckpointBody,
  decodeCheckpoint,
  encodeCheckpoint,
} from "../../../src/ledger/checkpoint/checkpointBody.ts";
import { NONCE_BYTES } from "../../../src/ledger/entry.ts";
import type { Checkpoint } from "../../../src/ledger/membership/membership.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import type { SealedBytes } from "../../../src/ledger/types.ts";
import type { DeviceId, SpaceId } from "../../../src/domain/ids.ts";
import { open, seal } from "../crypto/aead.ts";
import { fromHex } from "../crypto/exact.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import type { EpochKey, SpaceKeys } from "../space/spaceKeys.ts";

/** Binds what a checkpoint says to its space and its author, and to being a checkpoint. */
const associated = (space: SpaceId, device: DeviceId): Uint8Array =>
  concatBytes([fromHex(space), fromHex(device), Buffer.from("checkpoint/1")]);

export function sealCheckpoint(
  space: SpaceId,
  device: DeviceId,
  body: CheckpointBody,
  { keyId, key }: EpochKey,
  random: RandomBytes,
): SealedBytes {
  const nonce = random(NONCE_BYTES);
  return { keyId, nonce, sealed: seal(key, nonce, encodeCheckpoint(body), associated(space, device)) };
}

/** "sealed" while its key has not come; null for bytes that no version of this program has sealed. */
export function openCheckpoint(
  space: SpaceId,
  { by, body }: Pick<Checkpoint, "by" | "body">,
  keys: Pick<SpaceKeys, "get">,
): CheckpointBody | "sealed" | null {
  const key = keys.get(body.keyId);
  if (!key) return "sealed";
  const plain = open(key, body.nonce, body.sealed, associated(space, by));
  return plain && decodeCheckpoint(plain);
}
