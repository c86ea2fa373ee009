import type { WebrtcProvider } from "y-webrtc";
import type { Clock } from "../clock.ts";

const EVERY_MS = 5000;

/** What a signalling connection of y-webrtc is, as far as it is used here. */
interface Connection {
  readonly connected: boolean;
  send(message: object): void;
}

/**
 * y-webrtc announces itself when a connection ends, once. When the other end has not noticed yet that it has ended, it
 * passes that over, and the two never look for each other again. So everyone is announced anew every few seconds;
 * whoever is connected already, or being connected, passes it over too. Returns its stop function.
 */
export function keepAnnouncing(provider: WebrtcProvider, clock: Clock): () => void {
  let cancel = (): void => undefined;
  const announce = (): void => {
    cancel = clock.after(EVERY_MS, announce);
    const { room } = provider;
    if (room === null) return;
    const message = { type: "publish", topic: room.name, data: { type: "announce", from: room.peerId } };
    // y-webrtc types its public list as any[]; each is a WebsocketClient of lib0.
    const connections: readonly Connection[] = provider.signalingConns;
    for (const connection of connections) if (connection.connected) connection.send(message);
  };
  cancel = clock.after(EVERY_MS, announce);
  return () => cancel();
}
