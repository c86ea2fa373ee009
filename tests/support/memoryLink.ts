import { createFrameQueue } from "../../src/sync/frameQueue.ts";
import type { Link, Urgency } from "../../src/sync/link.ts";
import { createOnceClosed } from "../../src/sync/onceClosed.ts";

interface OnTheWay {
  readonly frame: Uint8Array;
  readonly taken: (isTaken: boolean) => void;
}

/** Frames of one direction that were sent and have not arrived. */
export interface Direction {
  readonly live: OnTheWay[];
  readonly bulk: OnTheWay[];
  /** Delivers the oldest of one urgency; false when there is none. */
  deliver(urgency: Urgency): boolean;
  sentBytes: number;
  sentFrames: number;
}

export interface MemoryWire {
  readonly ends: readonly [Link, Link];
  readonly directions: readonly [Direction, Direction];
  /** Both ends see it closed; what is on the way is lost. */
  cut(): void;
  /** Delivers everything there is, live before bulk. */
  flush(): void;
}

/** Two ends of a link in one process. With `isHeld` nothing arrives until a test delivers it. */
export function createMemoryWire(
  options: {
    readonly isHeld?: boolean;
    readonly binding?: Uint8Array;
    readonly sent?: (frame: Uint8Array, direction: Direction) => void;
  } = {},
): MemoryWire {
  const binding = options.binding ?? new TextEncoder().encode("memory").slice();
  const door = createOnceClosed();
  const queues = [
    createFrameQueue(() => Number.POSITIVE_INFINITY),
    createFrameQueue(() => Number.POSITIVE_INFINITY),
  ] as const;
  const directions = [createDirection(queues[1].push), createDirection(queues[0].push)] as const;

  const close = (): void => {
    if (door.isClosed) return;
    door.close();
    for (const queue of queues) queue.end();
    for (const one of directions) for (const way of [...one.live.splice(0), ...one.bulk.splice(0)]) way.taken(false);
  };
  const flush = (): void => {
    for (const one of directions) while (one.deliver("live") || one.deliver("bulk"));
  };
  const end = (out: Direction, incoming: (typeof queues)[number]): Link => ({
    binding,
    get queuedBytes() {
      return [...out.live, ...out.bulk].reduce((sum, way) => sum + way.frame.byteLength, 0);
    },
    get isClosed() {
      return door.isClosed;
    },
    send: (frame, urgency = "live") => {
      if (door.isClosed) return Promise.resolve(false);
      out.sentBytes += frame.byteLength;
      out.sentFrames += 1;
      options.sent?.(frame, out);
      return new Promise((taken) => {
        out[urgency].push({ frame: frame.slice(), taken });
        if (options.isHeld !== true) queueMicrotask(flush);
      });
    },
    receive: incoming.next,
    close,
    watchClosed: door.watch,
  });
  return { ends: [end(directions[0], queues[0]), end(directions[1], queues[1])], directions, cut: close, flush };
}

function createDirection(arrived: (frame: Uint8Array) => boolean): Direction {
  const direction: Direction = {
    live: [],
    bulk: [],
    sentBytes: 0,
    sentFrames: 0,
    deliver: (urgency) => {
      const first = direction[urgency].shift();
      if (first === undefined) return false;
      arrived(first.frame);
      first.taken(true);
      return true;
    },
  };
  return direction;
}
