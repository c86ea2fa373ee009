import { SignalingConn, type WebrtcProvider } from "y-webrtc";
import type { Clock } from "../clock.ts";
import { placeAddress } from "../placeAddress.ts";

type Heard = (message: unknown) => void;

/** What a signalling connection of y-webrtc is, as far as it is used here. */
export interface PlaceConnection {
  readonly connected: boolean;
  readonly providers: Set<WebrtcProvider>;
  on(name: "connect" | "disconnect" | "message", heard: Heard): void;
  off(name: "connect" | "disconnect" | "message", heard: Heard): void;
  destroy(): void;
}

export interface MeetingPlaces {
  /** Goes to these from now on, and to no others. Who is met already stays connected. */
  meetAt(urls: readonly string[]): void;
  isConnected(): boolean;
  /** Which of them are connected. */
  open(): readonly string[];
  /** How many others speak there. */
  heardCount(): number;
  stop(): void;
}

/** Everyone announces itself every five seconds: who was not heard for three of them has gone. */
const HEARD_MS = 16_000;
/** More names than a rendezvous introduces are not counted. */
const MOST_HEARD = 500;

/**
 * Where a provider meets others. y-webrtc takes the addresses once, when it is made, and making it anew would end every
 * connection; so it is made without any, and these are opened and closed beside it.
 */
export function createMeetingPlaces(
  provider: WebrtcProvider,
  options: {
    readonly token: string;
    readonly clock: Clock;
    readonly changed: () => void;
    readonly connect?: (address: string) => PlaceConnection;
  },
): MeetingPlaces {
  const { token, clock, changed, connect = (address) => new SignalingConn(address) } = options;
  const connections = new Map<string, PlaceConnection>();
  const heard = new Map<string, number>();
  let wanted: readonly string[] = [];
  let isStopped = false;
  const hear: Heard = (message) => {
    const from = speakerIn(message, provider.room);
    if (from !== null && (heard.has(from) || heard.size < MOST_HEARD)) heard.set(from, clock.now());
  };
  const enter = (url: string): void => {
    const connection = connect(placeAddress(url, token));
    connection.providers.add(provider);
    connection.on("connect", changed);
    connection.on("disconnect", changed);
    connection.on("message", hear);
    connections.set(url, connection);
  };
  const forget = (connection: PlaceConnection): void => {
    connection.off("connect", changed);
    connection.off("disconnect", changed);
    connection.off("message", hear);
  };
  const leave = (url: string, connection: PlaceConnection): void => {
    connections.delete(url);
    forget(connection);
    connection.providers.delete(provider);
    connection.destroy();
  };
  const apply = (): void => {
    if (isStopped) return;
    for (const [url, connection] of [...connections]) if (!wanted.includes(url)) leave(url, connection);
    for (const url of wanted) if (!connections.has(url)) enter(url);
    // The provider announces itself through these, and ends them when it ends.
    provider.signalingConns = [...connections.values()];
    changed();
  };
  // A connection subscribes to the rooms that are there when it opens: this one is, once its key is.
  const whenRoom = provider.key.then(() => provider.room);
  return {
    meetAt: (urls) => {
      wanted = [...new Set(urls)];
      void whenRoom.then(apply);
    },
    isConnected: () => [...connections.values()].some((connection) => connection.connected),
    open: () => [...connections].flatMap(([url, { connected }]) => (connected ? [url] : [])),
    heardCount: () => {
      for (const [from, at] of heard) if (at + HEARD_MS < clock.now()) heard.delete(from);
      return heard.size;
    },
    stop: () => {
      isStopped = true;
      for (const connection of connections.values()) forget(connection);
    },
  };
}

/** Who published something in this room, if it is somebody else; what comes from a rendezvous may be anything. */
function speakerIn(message: unknown, room: { readonly name: string; readonly peerId: string } | null): string | null {
  if (room === null || typeof message !== "object" || message === null) return null;
  if (!("topic" in message) || message.topic !== room.name || !("data" in message)) return null;
  const { data } = message;
  if (typeof data !== "object" || data === null || !("from" in data) || typeof data.from !== "string") return null;
  return data.from === room.peerId || data.from.length > 100 ? null : data.from;
}
