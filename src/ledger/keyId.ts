import { bytesToHex } from "@noble/hashes/utils";
import { isKeyId, type KeyId } from "../domain/ids.ts";
import { idOf } from "./idOf.ts";
import { taggedHash } from "./taggedHash.ts";

export const EPOCH_KEY_BYTES = 32;
/** What stands in the control lane, whose bodies are readable. */
export const NO_KEY: KeyId = idOf(isKeyId, "0".repeat(16));

/** Names an epoch key without telling it; whoever receives a key checks it against the name. */
export function keyIdOf(epochKey: Uint8Array): KeyId {
  return idOf(isKeyId, bytesToHex(taggedHash("key/1", [epochKey]).subarray(0, 8)));
}
