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

/**
 * newer, older  it speaks another version of the protocol
 * twin          it has this machine's own key: a copy of this profile runs somewhere
 * unreadable    it does not speak the protocol, or somebody sits between the two
 */
export type WhyRefused = "newer" | "older" | "twin" | "unreadable";

/** When somebody was last refused for each reason (ms since 1970). */
export type RefusedAt = Readonly<Partial<Record<WhyRefused, number>>>;

/** Who stood at the door of a space and is no member. Told to the person, never to the one who knocked. */
export interface TurnedAway {
  /** It did not come as far as to be asked who it is. */
  refused(space: SpaceId, why: WhyRefused, at: number): void;
  refusedAt(space: SpaceId): RefusedAt;
  knocked(space: SpaceId, device: DeviceId, at: number): void;
  /** It is a member after all: the entry that admits it came later than the device itself. */
  welcomed(space: SpaceId, device: DeviceId): void;
  counts(): TurnedAwayCount[];
}

export function createTurnedAway(changed: () => void): TurnedAway {
  const doors = new Map<SpaceId, Map<DeviceId, number>>();
  const refusals = new Map<SpaceId, RefusedAt>();
  return {
    refused: (space, why, at) => void refusals.set(space, { ...refusals.get(space), [why]: at }),
    refusedAt: (space) => refusals.get(space) ?? {},
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
