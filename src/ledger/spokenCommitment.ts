import { hexToBytes } from "@noble/hashes/utils";
import type { DeviceId } from "../domain/ids.ts";
import { taggedHash } from "./taggedHash.ts";

export const SPOKEN_NONCE_BYTES = 32;

/**
 * What a newcomer binds itself to before it hears the inviter's nonce. Whoever stands between the two has to do the same
 * with either side, and so cannot look for keys that give the same five words: each try is one guess in 2^55.
 */
export function spokenCommitment(nonce: Uint8Array, device: DeviceId, boxKey: string): Uint8Array {
  return taggedHash("spoken-commitment/1", [nonce, hexToBytes(device), hexToBytes(boxKey)]);
}
