import { deriveKey } from "../crypto/deriveKey.ts";
import { type SigningKey, signingKeyOf } from "../crypto/ed25519.ts";
import { type Meeting, meetingOf } from "../meeting.ts";

/** What follows from the 128 bits of an invitation's secret. */
export interface InviteKeys {
  /** Its public half stands in the control log; the newcomer signs its own keys with it. */
  readonly signing: SigningKey;
  readonly meeting: Meeting;
  /** Seals the frames between newcomer and inviter: the server and the net process see nothing of them. */
  readonly frameKey: Uint8Array;
}

export function inviteKeysOf(secret: Uint8Array): InviteKeys {
  return {
    signing: signingKeyOf(deriveKey(secret, "invite-sign/1")),
    meeting: meetingOf(deriveKey(secret, "invite-room/1")),
    frameKey: deriveKey(secret, "invite-frame/1"),
  };
}
