import { WebrtcProvider } from "y-webrtc";
import { Awareness } from "y-protocols/awareness";
import { Doc } from "yjs";
import type { ArrivedPeer, OpenRoom, RoomHandle } from "../carrier.ts";
import type { Clock } from "../clock.ts";
import { placeAddress } from "../placeAddress.ts";
import { framedPeerConnection } from "./framedPeerConnection.ts";
import { watchSleep } from "../watchSleep.ts";
import { keepAnnouncing } from "./keepAnnouncing.ts";
import { watchSignalling } from "./watchSignalling.ts";

/** Far above what the rendezvous introduces; y-webrtc's own default is random and counts dead entries. */
const MAX_CONNECTIONS = 64;
/** Leaving and coming back within this time is no movement at all. */
const GRACE_MS = 300;

type RoomOptions = Parameters<OpenRoom>[0];

interface Entry {
  readonly address: string;
  options: RoomOptions;
  isWanted: boolean;
  /** Peers that came while nobody was in the room: closing them would only make them come again. */
  readonly early: ArrivedPeer[];
  isSignalling: () => boolean;
  heardCount: () => number;
  openPlaces: () => readonly string[];
  cancelEnd: () => void;
  readonly end: () => Promise<void>;
}

/**
 * The only place that makes a WebrtcProvider. Two for one room, or one that is disconnected and connected again, end
 * up silently offline or one-way; so there is one a room, it is never toggled, and the next waits until it is gone.
 */
export function createRoomRegistry(options: {
  readonly clock: Clock;
  readonly iceServers: readonly RTCIceServer[];
  readonly report: (what: string) => void;
}): OpenRoom {
  const entries = new Map<string, Entry>();
  const ending = new Map<string, Promise<void>>();

  const endEntry = (room: string, entry: Entry): void => {
    if (entries.get(room) === entry) entries.delete(room);
    entry.cancelEnd();
    ending.set(room, entry.end());
  };
  const start = (room: RoomOptions): Entry => {
    const before = ending.get(room.room) ?? Promise.resolve();
    const entry = createEntry(room, before, options);
    entries.set(room.room, entry);
    return entry;
  };
  watchSleep(options.clock, () => {
    for (const [room, entry] of [...entries]) {
      if (!entry.isWanted) continue;
      endEntry(room, entry);
      start(entry.options);
    }
  });
  return (room) => {
    const held = entries.get(room.room);
    if (held !== undefined && held.address !== addressOf(room)) endEntry(room.room, held);
    const entry = entries.get(room.room) ?? start(room);
    // After a sleep another entry stands in its place.
    const current = (): Entry => entries.get(room.room) ?? entry;
    entry.cancelEnd();
    entry.isWanted = true;
    entry.options = room;
    for (const peer of entry.early.splice(0)) room.peerArrived(peer);
    const handle: RoomHandle = {
      isSignalling: () => current().isSignalling(),
      heardCount: () => current().heardCount(),
      openPlaces: () => current().openPlaces(),
      leave: () => {
        const left = current();
        if (left.options !== room) return;
        left.isWanted = false;
        left.cancelEnd = options.clock.after(GRACE_MS, () => endEntry(room.room, left));
      },
    };
    return handle;
  };
}

const addressOf = (room: RoomOptions): string => [room.token, ...room.urls].join(" ");

function createEntry(
  room: RoomOptions,
  before: Promise<void>,
  options: Parameters<typeof createRoomRegistry>[0],
): Entry {
  let stop: (() => Promise<void>) | null = null;
  let hasEnded = false;
  const entry: Entry = {
    address: addressOf(room),
    options: room,
    isWanted: true,
    early: [],
    isSignalling: () => false,
    heardCount: () => 0,
    openPlaces: () => [],
    cancelEnd: () => undefined,
    end: async () => {
      hasEnded = true;
      await before;
      await stop?.();
    },
  };
  void before.then(() => {
    if (hasEnded) return;
    const opened = openProvider(room, {
      ...options,
      peerArrived: (peer) => (entry.isWanted ? entry.options.peerArrived(peer) : void entry.early.push(peer)),
      signallingChanged: () => entry.options.signallingChanged(),
    });
    entry.isSignalling = opened.isSignalling;
    entry.heardCount = opened.heardCount;
    entry.openPlaces = () => {
      const open = new Set(opened.openAddresses());
      return room.urls.filter((url) => open.has(placeAddress(url, room.token)));
    };
    stop = opened.close;
  });
  return entry;
}

interface ProviderEvents {
  readonly clock: Clock;
  readonly iceServers: readonly RTCIceServer[];
  readonly report: (what: string) => void;
  readonly peerArrived: (peer: ArrivedPeer) => void;
  readonly signallingChanged: () => void;
}

function openProvider(
  room: RoomOptions,
  events: ProviderEvents,
): Pick<ReturnType<typeof watchSignalling>, "heardCount" | "openAddresses"> & {
  isSignalling: () => boolean;
  close: () => Promise<void>;
} {
  const doc = new Doc();
  const awareness = new Awareness(doc);
  // Our presence is sealed and travels on our channel: y-webrtc's awareness stays empty like its document.
  awareness.setLocalState(null);
  const breached = (): void => events.report(`breach in ${room.room.slice(0, 8)}`);
  const wrtc = {
    RTCPeerConnection: framedPeerConnection({ clock: events.clock, peerArrived: events.peerArrived, breached }),
    RTCSessionDescription,
    RTCIceCandidate,
  };
  const provider = new WebrtcProvider(room.room, doc, {
    signaling: room.urls.map((url) => placeAddress(url, room.token)),
    awareness,
    maxConns: MAX_CONNECTIONS,
    filterBcConns: false,
    peerOpts: { wrtc, config: { iceServers: events.iceServers }, channelConfig: { negotiated: true, id: 1 } },
  });
  const signalling = watchSignalling(provider, events.signallingChanged, events.clock);
  const stopAnnouncing = keepAnnouncing(provider, events.clock);
  return {
    isSignalling: signalling.isConnected,
    heardCount: signalling.heardCount,
    openAddresses: signalling.openAddresses,
    close: async () => {
      signalling.stop();
      stopAnnouncing();
      // destroy alone leaves the socket open; it also takes effect only when the provider's key is there.
      provider.disconnect();
      provider.destroy();
      await provider.key;
      awareness.destroy();
      doc.destroy();
    },
  };
}
