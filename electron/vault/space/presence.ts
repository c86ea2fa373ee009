import type { DeviceId, SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { NONCE_BYTES } from "../../../src/ledger/entry.ts";
import {
  decodePresence,
  encodePresence,
  MAX_PRESENCE_BYTES,
  presenceSignedBytes,
} from "../../../src/ledger/presenceFrame.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import { open, seal } from "../crypto/aead.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import { fromHex } from "../crypto/exact.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import type { Identity } from "../identity.ts";
import type { Space } from "./space.ts";

/** Another purpose than content under the same key, so that neither can pass for the other. */
const associated = (space: SpaceId, device: DeviceId): Uint8Array =>
  concatBytes([Buffer.from("presence"), fromHex(space), fromHex(device)]);

export interface PresenceOptions {
  readonly identity: Identity;
  readonly random: RandomBytes;
  readonly now: () => number;
}

/** Seals and opens who is here and where. Unsigned awareness let anyone speak for the chair, and with a megabyte. */
export function createPresence({ identity, random, now }: PresenceOptions) {
  const seen = new Map<string, number>();
  let counter = 0;
  return {
    seal(space: Space, state: Uint8Array): Result<Uint8Array, Problem> {
      if (state.byteLength > MAX_PRESENCE_BYTES) return err(problem("updateTooLarge", "presence"));
      const epoch = space.keys.current();
      if (!epoch) return err(problem("notMember", "key"));
      // The clock makes it grow over restarts too; it need not be right for that.
      counter = Math.max(counter + 1, Math.floor(now()));
      const { device } = identity;
      const nonce = random(NONCE_BYTES);
      const sealed = seal(epoch.key, nonce, state, associated(space.id, device));
      const frame = { device, counter, keyId: epoch.keyId, nonce, sealed };
      return ok(encodePresence({ ...frame, signature: identity.sign(presenceSignedBytes(space.id, frame)) }));
    },
    /** Null for whatever is not a fresh, rightly signed presence of a member. */
    open(space: Space, bytes: Uint8Array): { device: DeviceId; state: Uint8Array } | null {
      const frame = decodePresence(bytes);
      if (!frame || !space.membership().members.has(frame.device)) return null;
      const { device, signature } = frame;
      const last = `${space.id}/${device}`;
      if (frame.counter <= (seen.get(last) ?? 0)) return null;
      if (!verifySignature(device, presenceSignedBytes(space.id, frame), signature)) return null;
      const key = space.keys.get(frame.keyId);
      const state = key && open(key, frame.nonce, frame.sealed, associated(space.id, device));
      if (!state) return null;
      seen.set(last, frame.counter);
      return { device, state };
    },
  };
}
export type Presence = ReturnType<typeof createPresence>;
