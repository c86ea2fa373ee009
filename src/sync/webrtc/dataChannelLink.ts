import { createFrameQueue } from "../frameQueue.ts";
import { FRAME_MAX_BYTES, type Link } from "../link.ts";
import { createOnceClosed } from "../onceClosed.ts";
import { frameChannel, type RawChannel } from "./framedChannel.ts";

/** What a stranger may make us hold before the handshake has passed. */
const STRANGER_MAX_BYTES = 512 * 1024;
/** What may wait for its reader: all credit that a peer can have, and pushes beside it. */
const HELD_MAX_BYTES = 16 * 1024 * 1024;

export interface DataChannelLink {
  readonly link: Link;
  /** Lets more wait: the other end is known now. */
  trust(): void;
  /** Drops whatever comes. */
  hush(): void;
}

/**
 * A link over two data channels of one connection. Live frames have a channel of their own, because in one channel
 * even those that go first must wait behind what the channel has buffered already.
 */
export function createDataChannelLink(options: {
  readonly live: RawChannel;
  readonly bulk: RawChannel;
  readonly binding: Uint8Array;
}): DataChannelLink {
  const door = createOnceClosed();
  let isTrusted = false;
  let isHushed = false;
  const frames = createFrameQueue(() => (isTrusted ? HELD_MAX_BYTES : STRANGER_MAX_BYTES));

  const arrived = (frame: Uint8Array): void => {
    if (isHushed || frames.push(frame)) return;
    // A frame would be missing. A stranger stays connected and unheard; anyone else has broken the rules of credit.
    if (isTrusted) close();
    else isHushed = true;
  };
  const live = frameChannel(options.live, FRAME_MAX_BYTES, arrived);
  const bulk = frameChannel(options.bulk, FRAME_MAX_BYTES, arrived);
  const close = (): void => {
    if (door.isClosed) return;
    door.close();
    frames.end();
    live.close();
    bulk.close();
  };
  live.watchClosed(close);
  bulk.watchClosed(close);

  const link: Link = {
    binding: options.binding,
    get queuedBytes() {
      return live.queuedBytes + bulk.queuedBytes;
    },
    get isClosed() {
      return door.isClosed;
    },
    send: (frame, urgency = "live") => {
      if (isHushed) return Promise.resolve(false);
      return urgency === "live" ? live.send(frame) : bulk.send(frame);
    },
    receive: frames.next,
    close,
    watchClosed: door.watch,
  };
  return {
    link,
    trust: () => {
      // What it said while it was a stranger was partly dropped: it must come again to be understood.
      if (isHushed) close();
      isTrusted = true;
    },
    hush: () => {
      isHushed = true;
    },
  };
}
