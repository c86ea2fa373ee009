import { toHex } from "../crypto/exact.ts";
import { deriveKey } from "../crypto/deriveKey.ts";
import { passphraseKey } from "../keep/protection.ts";
import { type Meeting, meetingOf } from "../meeting.ts";

export interface SpokenKeys {
  readonly meeting: Meeting;
  readonly frameKey: Uint8Array;
}

/** The same for every line: both sides know nothing but the words. 2^60 lines are too many for a table. */
const SALT = Buffer.from("concordia/spoken-line/1");
const COST = 2 ** 16;

/** Where the two of a line meet, and under what they speak there. Half a second a line, so that guessing costs as much. */
export async function spokenKeysOf(secret: Uint8Array): Promise<SpokenKeys> {
  const stretched = await passphraseKey(toHex(secret), SALT, COST);
  return {
    meeting: meetingOf(deriveKey(stretched, "spoken-room/1")),
    frameKey: deriveKey(stretched, "spoken-frame/1"),
  };
}
