import type { Clock } from "../clock.ts";

const EVERY_MS = 5000;

/** What a signalling connection of y-webrtc is, as far as it is used here. */
interface Connection {
  readonly connected: boolean;
  send(message: object): void;
}

type PeersHeard = (peers: { readonly removed: readonly string[] }) => void;

/** What of a WebrtcProvider is needed. */
export interface Announced {
  /** Null until its key is there. */
  readonly room: { readonly name: string; readonly peerId: string } | null;
  readonly signalingConns: readonly Connection[];
  on(name: "peers", heard: PeersHeard): void;
  off(name: "peers", heard: PeersHeard): void;
}

/**
 * Whoever is lost is looked for at once. When the other end has not noticed yet that the connection has ended, it passes that
 * over, and the two would never look for each other again. So everyone is announced anew every few seconds; whoever is
 * connected already, or being connected, passes it over too. Returns its stop function.
 */
export function keepAnnouncing(provider: Announced, clock: Clock): () => void {
  let cancel = (): void => undefined;
  const announce = (): void => {
    const { room } = provider;
    if (room === null) return;
    const message = { type: "publish", topic: room.name, data: { type: "announce", from: room.peerId } };
    for (const connection of provider.signalingConns) if (connection.connected) connection.send(message);
  };
  const beat = (): void => {
    cancel = clock.after(EVERY_MS, () => {
      beat();
      announce();
    });
  };
  const lost: PeersHeard = ({ removed }) => {
    if (removed.length > 0) announce();
  };
  provider.on("peers", lost);
  beat();
  return () => {
    provider.off("peers", lost);
    cancel();
  };
}
