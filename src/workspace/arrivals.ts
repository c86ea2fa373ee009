import type { DeviceId, SpaceId } from "../domain/ids.ts";

interface Peer {
  readonly device: DeviceId;
  readonly connected: boolean;
}

/** Who is connected in each space, from one telling of net to the next. */
export function createArrivals() {
  const here = new Map<SpaceId, ReadonlySet<DeviceId>>();
  return {
    /** True when somebody is connected now who was not when this was last asked. */
    cameIn(space: SpaceId, peers: readonly Peer[]): boolean {
      const before = here.get(space);
      const now = new Set(peers.filter(({ connected }) => connected).map(({ device }) => device));
      here.set(space, now);
      return [...now].some((device) => !before?.has(device));
    },
  };
}
