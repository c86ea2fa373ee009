import type { WebrtcProvider } from "y-webrtc";
import type { Clock } from "../clock.ts";

type Heard = (message: unknown) => void;

/** What a signalling connection of y-webrtc is, as far as it is used here. */
interface Connection {
  readonly connected: boolean;
  /** With the word of the room. */
  readonly url: string;
  on(name: "connect" | "disconnect" | "message", heard: Heard): void;
  off(name: "connect" | "disconnect" | "message", heard: Heard): void;
}

/** What of a WebrtcProvider is needed. */
export interface Signalled {
  /** Null until its key is there. */
  readonly room: { readonly name: string; readonly peerId: string } | null;
  readonly signalingConns: WebrtcProvider["signalingConns"];
}

/** Everyone announces itself every five seconds: who was not heard for three of them has gone. */
const HEARD_MS = 16_000;
/** More names than a rendezvous introduces are not counted. */
const MOST_HEARD = 500;

/** Whether any rendezvous of a provider is connected, and how many others speak there. */
export function watchSignalling(
  provider: Signalled,
  changed: () => void,
  clock: Clock,
): {
  readonly isConnected: () => boolean;
  readonly openAddresses: () => readonly string[];
  readonly heardCount: () => number;
  readonly stop: () => void;
} {
  // y-webrtc types its public list as any[]; each is a WebsocketClient of lib0.
  const connections: readonly Connection[] = [...provider.signalingConns];
  const heard = new Map<string, number>();
  const hear = (message: unknown): void => {
    const from = speakerIn(message, provider.room);
    if (from !== null && (heard.has(from) || heard.size < MOST_HEARD)) heard.set(from, clock.now());
  };
  for (const connection of connections) {
    connection.on("connect", changed);
    connection.on("disconnect", changed);
    connection.on("message", hear);
  }
  return {
    isConnected: () => connections.some((connection) => connection.connected),
    openAddresses: () => connections.filter(({ connected }) => connected).map(({ url }) => url),
    heardCount: () => {
      for (const [from, at] of heard) if (at + HEARD_MS < clock.now()) heard.delete(from);
      return heard.size;
    },
    stop: () => {
      for (const connection of connections) {
        connection.off("connect", changed);
        connection.off("disconnect", changed);
        connection.off("message", hear);
      }
    },
  };
}

/** Who published something in this room, if it is somebody else; what comes from a rendezvous may be anything. */
function speakerIn(message: unknown, room: Signalled["room"]): string | null {
  if (room === null || typeof message !== "object" || message === null) return null;
  if (!("topic" in message) || message.topic !== room.name || !("data" in message)) return null;
  const { data } = message;
  if (typeof data !== "object" || data === null || !("from" in data) || typeof data.from !== "string") return null;
  return data.from === room.peerId || data.from.length > 100 ? null : data.from;
}
