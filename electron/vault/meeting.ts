import { deriveKey, nodeSha256 } from "./crypto/deriveKey.ts";
import { toHex } from "./crypto/exact.ts";

/** A place on a signalling server. The topic is a hash of the token, so the server can admit without knowing a secret. */
export interface Meeting {
  /** Hex of the topic. */
  readonly room: string;
  /** Hex, 64 letters. */
  readonly token: string;
}

export const meetingOf = (token: Uint8Array): Meeting => ({ room: toHex(nodeSha256(token)), token: toHex(token) });

/** Where those meet who have an epoch's key. */
export const memberMeeting = (epochKey: Uint8Array): Meeting => meetingOf(deriveKey(epochKey, "room/1"));
