import { MAX_RUN_BYTES } from "../ledger/limits.ts";

/** "live" frames overtake "bulk" ones; among themselves both keep their order. */
export type Urgency = "live" | "bulk";

/**
 * A road for whole frames between two machines, whatever carries it: a data channel, a WebSocket, a file. It promises
 * order within one urgency and nothing about who is at the other end; the handshake finds that out.
 */
export interface Link {
  /** What the carrier itself vouches for, equal at both ends: both DTLS fingerprints, or an address. */
  readonly binding: Uint8Array;
  /** Bytes taken and not yet handed to the carrier. */
  readonly queuedBytes: number;
  readonly isClosed: boolean;
  /** Resolves with true when there is room for more, with false when the link is closed. Takes a copy of nothing. */
  send(frame: Uint8Array, urgency?: Urgency): Promise<boolean>;
  /** The next frame, in a buffer of its own; null once the link is closed and everything was read. One reader at a time. */
  receive(): Promise<Uint8Array | null>;
  /** Both ends see the link closed. */
  close(): void;
  /** Calls `closed` once, also when the link is closed already. Returns its stop function. */
  watchClosed(closed: () => void): () => void;
}

/** Larger frames do not travel: the largest run and what names it fit. */
export const FRAME_MAX_BYTES = MAX_RUN_BYTES + 64 * 1024;
