import { type Refusal, refusal } from "../../../src/domain/refusal.ts";
import { err, type Result } from "../../../src/domain/result.ts";
import type { DeviceId, SpaceId } from "../../../src/domain/ids.ts";
import { decodeBody, encodeBody } from "../../../src/ledger/body.ts";
import { NONCE_BYTES } from "../../../src/ledger/entry.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import type { ContentBody, RunEntry } from "../../../src/ledger/types.ts";
import { open, seal } from "../crypto/aead.ts";
import { fromHex } from "../crypto/exact.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import type { EpochKey, SpaceKeys } from "./spaceKeys.ts";

/** Binds a sealed body to its space and its author: moved to another log, it does not open. */
const associated = (space: SpaceId, device: DeviceId): Uint8Array => concatBytes([fromHex(space), fromHex(device)]);

export function sealContent(
  space: SpaceId,
  device: DeviceId,
  body: ContentBody,
  { keyId, key }: EpochKey,
  random: RandomBytes,
  kind: "update" | "fold" = "update",
): RunEntry {
  const nonce = random(NONCE_BYTES);
  return { kind, keyId, nonce, body: seal(key, nonce, encodeBody(body), associated(space, device)) };
}

/** `unreadable` also when the key has not come yet: the entry is kept and opened later. */
export function openContent(
  space: SpaceId,
  device: DeviceId,
  entry: RunEntry,
  keys: SpaceKeys,
): Result<ContentBody, Refusal> {
  const key = keys.get(entry.keyId);
  if (!key) return err(refusal("unreadable", "key"));
  const plain = open(key, entry.nonce, entry.body, associated(space, device));
  return plain ? decodeBody(plain) : err(refusal("unreadable", "seal"));
}
