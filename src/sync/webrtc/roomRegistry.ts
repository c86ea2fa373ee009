import { WebrtcProvider } from "y-webrtc";
import { Awareness } from "y-protocols/awareness";
import { Doc } from "yjs";
import type { ArrivedPeer, OpenRoom, RoomHandle } from "../carrier.ts";
import type { Clock } from "../clock.ts";
import { framedPeerConnection } from "./framedPeerConnection.ts";
import { watchSleep } from "../watchSleep.ts";
import { keepAnnouncing } from "./keepAnnouncing.ts";
import { createMeetingPlaces, type MeetingPlaces } from "./meetingPlaces.ts";

/** Far above what the rendezvous introduces; y-webrtc's own default is random and counts dead entries. */
const MAX_CONNECTIONS = 64;
/** Leaving and coming back within this time is no movement at all. */
const GRACE_MS = 300;

type RoomOptions = Parameters<OpenRoom>[0];

interface Entry {
  options: RoomOptions;
  /** Where it meets: another machine may come and bring one more. */
  urls: readonly string[];
  isWanted: boolean;
  /** Peers that came while nobody was in the room: closing them would only make them come again. */
  readonly early: ArrivedPeer[];
  /** Null until the one before is gone. */
  places: MeetingPlaces | null;
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
  const start = (room: RoomOptions, urls: readonly string[]): Entry => {
    const before = ending.get(room.room) ?? Promise.resolve();
    const entry = createEntry(room, urls, before, options);
    entries.set(room.room, entry);
    return entry;
  };
  watchSleep(options.clock, () => {
    for (const [room, entry] of [...entries]) {
      if (!entry.isWanted) continue;
      endEntry(room, entry);
      start(entry.options, entry.urls);
    }
  });
  return (room) => {
    const held = entries.get(room.room);
    if (held !== undefined && held.options.token !== room.token) endEntry(room.room, held);
    const entry = entries.get(room.room) ?? start(room, room.urls);
    // After a sleep another entry stands in its place.
    const current = (): Entry => entries.get(room.room) ?? entry;
    entry.cancelEnd();
    entry.isWanted = true;
    entry.options = room;
    meetAt(entry, room.urls);
    for (const peer of entry.early.splice(0)) room.peerArrived(peer);
    const handle: RoomHandle = {
      isSignalling: () => current().places?.isConnected() ?? false,
      heardCount: () => current().places?.heardCount() ?? 0,
      openPlaces: () => current().places?.open() ?? [],
      meetAt: (urls) => {
        if (current().options === room) meetAt(current(), urls);
      },
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

function meetAt(entry: Entry, urls: readonly string[]): void {
  entry.urls = urls;
  entry.places?.meetAt(urls);
}

function createEntry(
  room: RoomOptions,
  urls: readonly string[],
  before: Promise<void>,
  options: Parameters<typeof createRoomRegistry>[0],
): Entry {
  let stop: (() => Promise<void>) | null = null;
  let hasEnded = false;
  const entry: Entry = {
    options: room,
    urls,
    isWanted: true,
    early: [],
    places: null,
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
    entry.places = opened.places;
    opened.places.meetAt(entry.urls);
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
): { readonly places: MeetingPlaces; readonly close: () => Promise<void> } {
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
    signaling: [],
    awareness,
    maxConns: MAX_CONNECTIONS,
    filterBcConns: false,
    peerOpts: { wrtc, config: { iceServers: events.iceServers }, channelConfig: { negotiated: true, id: 1 } },
  });
  const { clock } = events;
  const places = createMeetingPlaces(provider, { token: room.token, clock, changed: events.signallingChanged });
  const stopAnnouncing = keepAnnouncing(provider, clock);
  return {
    places,
    close: async () => {
      places.stop();
      stopAnnouncing();
      // destroy alone leaves the sockets open; it also takes effect only when the provider's key is there.
      provider.disconnect();
      provider.destroy();
      await provider.key;
      awareness.destroy();
      doc.destroy();
    },
  };
}
