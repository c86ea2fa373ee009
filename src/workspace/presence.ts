import * as v from "valibot";
import { type DeviceId, isDocId, type DocId, type SpaceId } from "../domain/ids.ts";
import type { VaultCalls } from "./vaultCalls.ts";
import { createWatchers } from "./watchers.ts";

/** Where somebody is. Travels sealed and signed, is never stored. Caret ends are encoded relative positions (base64). */
const presence = v.object({
  /** Milliseconds since 1970 by the sender's clock. */
  at: v.number(),
  doc: v.nullable(v.custom<DocId>(isDocId)),
  caret: v.nullable(
    v.object({ anchor: v.pipe(v.string(), v.maxLength(200)), head: v.pipe(v.string(), v.maxLength(200)) }),
  ),
});
export type Presence = v.InferOutput<typeof presence>;
export type Place = Omit<Presence, "at">;

export interface SeenPresence {
  readonly space: SpaceId;
  readonly device: DeviceId;
  /** Null: gone, or not heard of for a while. */
  readonly presence: Presence | null;
}

/** Others are shown as gone after three beats of silence. */
const BEAT_MS = 10_000;
const GONE_AFTER_MS = 3 * BEAT_MS + 1000;
/** Clocks of two machines that differ more than this: one of them is wrong, and dates will be. */
const CLOCK_DIFFERENCE_MS = 10 * 60_000;

const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), presence));

/** This user's place, told to the peers of one space at a time, and the places of the others. */
export function createPresence(vault: Pick<VaultCalls, "sharePresence">, now: () => number = Date.now) {
  const seen = createWatchers<SeenPresence>();
  const clocks = createWatchers<DeviceId>();
  /** How far each clock was ahead of this one when its machine was last heard (ms; negative: behind). */
  const aheadMs = new Map<SpaceId, Map<DeviceId, number>>();
  const lastHeard = new Map<string, { space: SpaceId; device: DeviceId; at: number }>();
  let mine: { space: SpaceId; state: Place } | null = null;
  let isSending = false;
  let isStale = false;

  const share = (space: SpaceId, state: Place) =>
    vault.sharePresence({ space, state: new TextEncoder().encode(JSON.stringify({ ...state, at: now() })).slice() });
  const send = async (): Promise<void> => {
    if (!mine) return;
    if (isSending) {
      isStale = true;
      return;
    }
    isSending = true;
    const { space, state } = mine;
    await share(space, state);
    isSending = false;
    // The newest place once more when it moved meanwhile: never a queue of old ones.
    if (isStale) {
      isStale = false;
      void send();
    }
  };
  const beat = setInterval(() => {
    void send();
    for (const [key, last] of lastHeard) if (now() - last.at > GONE_AFTER_MS) forget(key, last.space, last.device);
  }, BEAT_MS);
  const forget = (key: string, space: SpaceId, device: DeviceId): void => {
    if (lastHeard.delete(key)) seen.tell({ space, device, presence: null });
  };

  return {
    set(space: SpaceId, state: Place): void {
      mine = { space, state };
      void send();
    },
    arrived(space: SpaceId, device: DeviceId, state: Uint8Array): void {
      const parsed = parser(new TextDecoder().decode(state));
      if (!parsed.success) return;
      lastHeard.set(`${space}/${device}`, { space, device, at: now() });
      seen.tell({ space, device, presence: parsed.output });
      const ofSpace = aheadMs.get(space) ?? new Map<DeviceId, number>();
      aheadMs.set(space, ofSpace.set(device, parsed.output.at - now()));
      if (Math.abs(parsed.output.at - now()) > CLOCK_DIFFERENCE_MS) clocks.tell(device);
    },
    /** Somebody has come: told where this user is, and by that what time it is here. */
    greet(space: SpaceId): void {
      if (mine?.space === space) void send();
      else void share(space, { doc: null, caret: null });
    },
    clocksOf: (space: SpaceId): ReadonlyMap<DeviceId, number> => aheadMs.get(space) ?? new Map<DeviceId, number>(),
    disconnected: (space: SpaceId, device: DeviceId): void => forget(`${space}/${device}`, space, device),
    watch: seen.watch,
    /** A live peer's clock and this one's disagree. */
    watchClocks: clocks.watch,
    stop: (): void => clearInterval(beat),
  };
}
export type PresenceBoard = ReturnType<typeof createPresence>;
