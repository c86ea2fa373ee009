import type { Link } from "./link.ts";

/** A stranger whom a carrier has connected. Who it is, the handshake over its link must show. */
export interface ArrivedPeer {
  readonly link: Link;
  /** It has proved itself: whatever else the carrier does with a peer may begin. */
  admit(): void;
  /** Drops what comes and sends nothing, but keeps the line open: a closed one would be dialled again and again. */
  hush(): void;
}

export interface RoomHandle {
  /** Whether a rendezvous is connected. */
  isSignalling(): boolean;
  /** Other machines that spoke at the meeting places of the room just now, whether or not they could be connected. */
  heardCount(): number;
  /** Which of its meeting places are connected. */
  openPlaces(): readonly string[];
  /** Meets others at these addresses from now on; whoever is connected stays so. */
  meetAt(urls: readonly string[]): void;
  leave(): void;
}

export type OpenRoom = (options: {
  /** Hex of the topic. */
  readonly room: string;
  readonly token: string;
  readonly urls: readonly string[];
  readonly peerArrived: (peer: ArrivedPeer) => void;
  readonly signallingChanged: () => void;
}) => RoomHandle;
