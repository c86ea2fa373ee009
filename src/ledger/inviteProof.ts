import { hexToBytes } from "@noble/hashes/utils";
import type { DeviceId, SpaceId } from "../domain/ids.ts";
import { taggedHash } from "./taggedHash.ts";

/** What the invitation's key signs: that whoever held the secret wants exactly this device with exactly this box key. */
export function inviteProofBytes(space: SpaceId, device: DeviceId, boxKey: string): Uint8Array {
  return taggedHash("invite-proof/1", [hexToBytes(space), hexToBytes(device), hexToBytes(boxKey)]);
}
