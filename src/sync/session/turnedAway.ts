import type { DeviceId, SpaceId } from "../../domain/ids.ts";

/** A stranger can make a new key for every knock: beyond so many nobody counts. */
const MOST_DEVICES = 99;

export interface TurnedAwayCount {
  readonly space: SpaceId;
  /** Different devices; 99 says "many". */
  readonly count: number;
  /** Milliseconds since 1970 of the last knock. */
  readonly at: number;
}

/** Who stood at the door of a space and is no member. Told to the person, never to the one who knocked. */
export interface TurnedAway {
  knocked(space: SpaceId, device: DeviceId, at: number): void;
  /** It is a member after all: the entry that admits it came later than the device itself. */
  welcomed(space: SpaceId, device: DeviceId): void;
  counts(): TurnedAwayCount[];
}

export function createTurnedAway(changed: () => void): TurnedAway {
  const doors = new Map<SpaceId, Map<DeviceId, number>>();
  return {
    knocked: (space, device, at) => {
      const knocks = doors.get(space) ?? new Map<DeviceId, number>();
      doors.set(space, knocks);
      // The latest stands last; the oldest makes room.
      knocks.delete(device);
      knocks.set(device, at);
      for (const oldest of knocks.keys()) {
        if (knocks.size <= MOST_DEVICES) break;
        knocks.delete(oldest);
      }
      changed();
    },
    welcomed: (space, device) => {
      if (doors.get(space)?.delete(device)) changed();
    },
    counts: () =>
      [...doors].flatMap(([space, knocks]) =>
        knocks.size === 0 ? [] : [{ space, count: knocks.size, at: Math.max(...knocks.values()) }],
      ),
  };
}
