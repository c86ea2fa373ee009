import { type FramedChannel, frameChannel, type RawChannel } from "./framedChannel.ts";
import { isAboutEmptyDoc } from "./emptyDocGuard.ts";

/** All that simple-peer uses of a data channel. */
export interface PeerChannel {
  readonly label: string;
  readonly readyState: RTCDataChannelState;
  readonly bufferedAmount: number;
  bufferedAmountLowThreshold: number;
  binaryType: BinaryType;
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: { readonly data: ArrayBufferLike }) => void) | null;
  onclose: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  onbufferedamountlow: ((event: Event) => void) | null;
  send(data: Uint8Array): void;
  close(): void;
}

export interface GatedChannel {
  readonly channel: PeerChannel;
  /** The handshake has passed: simple-peer may see the channel open. */
  open(): void;
  /** Makes simple-peer give the connection up, and y-webrtc announce itself anew. */
  giveUp(): void;
}

const MESSAGE_MAX_BYTES = 64 * 1024;
const HELD_MESSAGES = 8;

/**
 * y-webrtc's own channel, held back: to simple-peer it is "connecting" until `open`, and then carries nothing but the
 * talk about an empty document. Anything else is reported and swallowed.
 */
export function gateChannel(raw: RawChannel & { readonly label: string }, breached: () => void): GatedChannel {
  const held: Uint8Array[] = [];
  let isOpen = false;
  let isBroken = false;

  const pass = (message: Uint8Array): void => channel.onmessage?.({ data: message.slice().buffer });
  const framed: FramedChannel = frameChannel(raw, MESSAGE_MAX_BYTES, (message) => {
    if (isBroken) return;
    if (!isAboutEmptyDoc(message) || (!isOpen && held.length >= HELD_MESSAGES)) {
      isBroken = true;
      return breached();
    }
    if (isOpen) pass(message);
    else held.push(message);
  });
  const channel: PeerChannel = {
    label: raw.label,
    get readyState() {
      return raw.readyState === "open" && !isOpen ? "connecting" : raw.readyState;
    },
    get bufferedAmount() {
      return framed.queuedBytes + raw.bufferedAmount;
    },
    bufferedAmountLowThreshold: 0,
    binaryType: "arraybuffer",
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    onbufferedamountlow: null,
    send: (data) => void framed.send(data),
    close: () => framed.close(),
  };
  framed.watchClosed(() => channel.onclose?.(new Event("close")));
  const tellOpen = (): void => {
    if (!isOpen || raw.readyState !== "open") return;
    raw.removeEventListener("open", tellOpen);
    channel.onopen?.(new Event("open"));
    for (const message of held.splice(0)) pass(message);
  };
  raw.addEventListener("open", tellOpen);
  return {
    channel,
    open: () => {
      isOpen = true;
      tellOpen();
    },
    giveUp: () => channel.onclose?.(new Event("close")),
  };
}
