import { createOnceClosed } from "../onceClosed.ts";
import { createJoiner, cutIntoPieces } from "./framing.ts";

/** What is used of a data channel. */
export type RawChannel = Pick<
  RTCDataChannel,
  | "readyState"
  | "bufferedAmount"
  | "bufferedAmountLowThreshold"
  | "binaryType"
  | "close"
  | "addEventListener"
  | "removeEventListener"
> & { send(data: Uint8Array<ArrayBuffer>): void };

/** What may wait in the channel's own buffer. A quarter of it made no difference to speed or to live frames. */
const HIGH_WATER_BYTES = 1024 * 1024;
const LOW_WATER_BYTES = 256 * 1024;

/** Whole messages of any size over one data channel, in order. */
export interface FramedChannel {
  readonly queuedBytes: number;
  /** Resolves with true when the channel has taken all of it, with false when it is closed. */
  send(message: Uint8Array): Promise<boolean>;
  close(): void;
  watchClosed(closed: () => void): () => void;
}

interface Waiting {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  next: number;
  readonly taken: (isTaken: boolean) => void;
}

export function frameChannel(raw: RawChannel, maxBytes: number, arrived: (message: Uint8Array) => void): FramedChannel {
  const queue: Waiting[] = [];
  const join = createJoiner(maxBytes);
  const door = createOnceClosed();
  let queuedBytes = 0;
  raw.binaryType = "arraybuffer";
  raw.bufferedAmountLowThreshold = LOW_WATER_BYTES;

  const pump = (): void => {
    for (let first = queue[0]; first !== undefined && raw.readyState === "open"; first = queue[0]) {
      const piece = first.pieces[first.next];
      if (piece === undefined) {
        queue.shift();
        first.taken(true);
        continue;
      }
      if (raw.bufferedAmount >= HIGH_WATER_BYTES) return;
      raw.send(piece);
      first.next += 1;
      queuedBytes -= piece.byteLength;
    }
  };
  const received = (event: MessageEvent): void => {
    const data: unknown = event.data;
    const joined = data instanceof ArrayBuffer ? join(new Uint8Array(data)) : "broken";
    if (joined === "broken") shut();
    else if (joined !== "more") arrived(joined);
  };
  const shut = (): void => {
    if (door.isClosed) return;
    raw.removeEventListener("message", received);
    raw.removeEventListener("open", pump);
    raw.removeEventListener("bufferedamountlow", pump);
    raw.removeEventListener("close", shut);
    raw.close();
    for (const waiting of queue.splice(0)) waiting.taken(false);
    queuedBytes = 0;
    door.close();
  };
  raw.addEventListener("message", received);
  raw.addEventListener("open", pump);
  raw.addEventListener("bufferedamountlow", pump);
  raw.addEventListener("close", shut);

  return {
    get queuedBytes() {
      return queuedBytes;
    },
    send: (message) => {
      if (door.isClosed) return Promise.resolve(false);
      return new Promise((taken) => {
        const pieces = cutIntoPieces(message);
        for (const piece of pieces) queuedBytes += piece.byteLength;
        queue.push({ pieces, next: 0, taken });
        pump();
      });
    },
    close: shut,
    watchClosed: door.watch,
  };
}
