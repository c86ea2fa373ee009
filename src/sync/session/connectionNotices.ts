import type { Notify } from "../../../electron/bridge/channel.ts";
import type { netForUi, PeerState } from "../../../electron/bridge/netForUi.ts";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { Clock } from "../clock.ts";
import type { Replication } from "../replication/createReplication.ts";
import type { TurnedAwayCount } from "./turnedAway.ts";

/** At most five a second. */
const EVERY_MS = 200;

export interface ConnectionView {
  readonly isOnline: () => boolean;
  readonly isSignalling: () => boolean;
  readonly spaces: () => readonly (readonly [SpaceId, Replication])[];
  readonly turnedAway: () => TurnedAwayCount[];
}

export interface ToldByFile extends Pick<PeerState, "device" | "heads"> {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Tells the window who is here and what they hold: at once when it was quiet, then gathered. */
export interface ConnectionNotices {
  changed(): void;
  /** What a member held when it wrote a file: the last that is known of it, unless it was met since. */
  toldByFile(space: SpaceId, told: ToldByFile): void;
  /** To a new window at once; null when it is gone. */
  attach(notify: Notify<typeof netForUi> | null): void;
  stop(): void;
}

export function createConnectionNotices(clock: Clock, view: ConnectionView): ConnectionNotices {
  const lastSeen = new Map<string, PeerState>();
  let notify: Notify<typeof netForUi> | null = null;
  let toldAt = 0;
  let cancel: (() => void) | null = null;

  const tell = (): void => {
    cancel = null;
    toldAt = clock.now();
    const spaces = view.spaces().map(([space, replication]) => ({
      space,
      peers: peersOf(space, replication, lastSeen),
      ownHeads: [...replication.heads()],
    }));
    const [online, signalling] = [view.isOnline(), view.isSignalling()];
    notify?.("connection", { online, signalling, spaces, turnedAway: view.turnedAway() });
  };
  const changed = (): void => {
    if (notify === null) return;
    cancel ??= clock.after(Math.max(0, toldAt + EVERY_MS - clock.now()), tell);
  };
  return {
    changed,
    toldByFile: (space, { device, at, heads }) => {
      const key = `${space} ${device}`;
      const before = lastSeen.get(key);
      if ((before?.lastSeenAt ?? 0) >= at) return;
      const traffic = { sentBytes: 0, receivedBytes: 0, queuedBytes: 0 };
      lastSeen.set(key, {
        device,
        connected: false,
        lastSeenAt: at,
        metAt: before?.metAt ?? 0,
        heads,
        doubt: null,
        ...traffic,
      });
      changed();
    },
    attach: (next) => {
      notify = next;
      if (next !== null) tell();
    },
    stop: () => cancel?.(),
  };
}

/** Those who left stay listed with when they were last heard of. */
function peersOf(space: SpaceId, replication: Replication, lastSeen: Map<string, PeerState>): PeerState[] {
  const here = new Set<DeviceId>();
  for (const { heads, traffic, ...peer } of replication.peers()) {
    here.add(peer.device);
    const told = { metAt: peer.lastSeenAt, heads: [...heads] };
    lastSeen.set(`${space} ${peer.device}`, { ...peer, ...traffic, ...told, connected: true });
  }
  return [...lastSeen]
    .filter(([key]) => key.startsWith(space))
    .map(([, peer]) => (here.has(peer.device) ? peer : { ...peer, connected: false, queuedBytes: 0 }));
}
