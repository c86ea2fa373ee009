import { bytesToHex, hexToBytes } from "@noble/hashes/utils";
import { type DeviceId, isSpaceId, type SpaceId } from "../domain/ids.ts";
import { idOf } from "./idOf.ts";
import { taggedHash } from "./taggedHash.ts";

export const SPACE_NONCE_BYTES = 16;

/** A space certifies itself: its id follows from the founder's key and a nonce, so nobody else can found it. */
export function spaceIdOf(founder: DeviceId, nonce: Uint8Array): SpaceId {
  return idOf(isSpaceId, bytesToHex(taggedHash("space/1", [hexToBytes(founder), nonce])));
}
