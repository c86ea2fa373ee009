import { hexToBytes } from "@noble/hashes/utils";
import type { DeviceId, MemberId, SpaceId } from "../domain/ids.ts";
import { taggedHash } from "./taggedHash.ts";

/** A device and the member whose it is to be. */
export interface DeviceClaim {
  readonly space: SpaceId;
  readonly member: MemberId;
  readonly device: DeviceId;
  /** Hex of its X25519 public key. */
  readonly boxKey: string;
}

const parts = ({ space, member, device, boxKey }: DeviceClaim): Uint8Array[] =>
  [space, member, device, boxKey].map(hexToBytes);

/** What a device signs that wants to belong to a member: nobody is made somebody's device without its own word. */
export const deviceConsentBytes = (claim: DeviceClaim): Uint8Array => taggedHash("device-consent/1", parts(claim));

/** What the key of a recovery phrase signs: that its owner is back with exactly this device. */
export const recoveryProofBytes = (claim: DeviceClaim): Uint8Array => taggedHash("recovery-proof/1", parts(claim));
