import type { DeviceId } from "../../domain/ids.ts";
import { toHex } from "../hex.ts";
import { type Neighbour, sendFrame } from "./neighbour.ts";
import { HOPS_MAX, PRESENCE_MAX_BYTES } from "./protocol.ts";
import type { SpaceState } from "./space.ts";

const REMEMBERED = 512;
/** Of all authors that one neighbour passes on. */
const PER_SECOND = 200;
/** So long the mesh is taken to reach further than the neighbours, after something came from beyond them. */
const DISTANT_MS = 60_000;

/** Who is here and where: sealed, passed on within the mesh, never stored. */
export interface PresenceRelay {
  send(sealed: Uint8Array): void;
  take(from: Neighbour, hops: number, origin: DeviceId, sealed: Uint8Array): void;
}

export function createPresenceRelay(state: SpaceState): PresenceRelay {
  const seen = new Set<string>();
  const windows = new WeakMap<Neighbour, { startedAt: number; count: number }>();

  const isNew = (sealed: Uint8Array): boolean => {
    // Its last bytes differ for each message: they belong to a signature or a tag.
    const mark = toHex(sealed.subarray(-16));
    if (seen.has(mark)) return false;
    seen.add(mark);
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    return true;
  };
  const isTooMuch = (from: Neighbour): boolean => {
    const now = state.clock.now();
    const window = windows.get(from);
    if (window === undefined || now - window.startedAt >= 1000) {
      windows.set(from, { startedAt: now, count: 1 });
      return false;
    }
    window.count += 1;
    return window.count > PER_SECOND;
  };
  const pass = (hops: number, origin: DeviceId, sealed: Uint8Array, except: Neighbour | null): void => {
    for (const to of state.neighbours) {
      if (to === except || to.device === origin) continue;
      void sendFrame(to, { type: "presence", hops, origin, sealed });
    }
  };
  return {
    send: (sealed) => {
      if (sealed.byteLength > PRESENCE_MAX_BYTES || !isNew(sealed)) return;
      // With everyone connected to everyone, passing on would only multiply.
      const isSparse = state.clock.now() - state.distantAt < DISTANT_MS;
      pass(isSparse ? HOPS_MAX : 0, state.self, sealed, null);
    },
    take: (from, hops, origin, sealed) => {
      if (origin === state.self || isTooMuch(from) || !isNew(sealed)) return;
      if (origin !== from.device) state.distantAt = state.clock.now();
      state.events.presenceArrived(origin, sealed);
      if (hops > 0) pass(hops - 1, origin, sealed, from);
    },
  };
}
