import { bytesToHex, hexToBytes } from "@noble/hashes/utils";
import { type DeviceId, isMemberId, type MemberId } from "../domain/ids.ts";
import { idOf } from "./idOf.ts";
import { taggedHash } from "./taggedHash.ts";

/** A member is named after its first device; the devices that it adds later keep the name. */
export function memberIdOf(firstDevice: DeviceId): MemberId {
  return idOf(isMemberId, bytesToHex(taggedHash("member/1", [hexToBytes(firstDevice)]).subarray(0, 16)));
}
