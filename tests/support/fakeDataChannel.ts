import type { RawChannel } from "../../src/sync/webrtc/framedChannel.ts";

const DRAINED_BYTES = 256 * 1024;

/** A data channel as far as it is used: one message at a time arrives, and closes on a message of more than 256 KiB. */
export class FakeDataChannel extends EventTarget implements RawChannel {
  readonly label = "fake";
  readyState: RTCDataChannelState = "open";
  bufferedAmountLowThreshold = 0;
  binaryType: BinaryType = "blob";
  largestBuffered = 0;
  other: FakeDataChannel | null = null;
  #buffer: Uint8Array<ArrayBuffer>[] = [];

  get bufferedAmount(): number {
    return this.#buffer.reduce((sum, piece) => sum + piece.byteLength, 0);
  }

  send(data: Uint8Array<ArrayBuffer>): void {
    if (this.readyState !== "open") throw new DOMException("closed", "InvalidStateError");
    if (data.byteLength > DRAINED_BYTES) return this.close();
    this.#buffer.push(data.slice());
    this.largestBuffered = Math.max(this.largestBuffered, this.bufferedAmount);
    setImmediate(() => this.#arrive());
  }

  close(): void {
    if (this.readyState === "closed") return;
    this.readyState = "closed";
    const { other } = this;
    setImmediate(() => {
      other?.close();
      this.dispatchEvent(new Event("close"));
    });
  }

  open(): void {
    this.readyState = "open";
    this.dispatchEvent(new Event("open"));
  }

  #arrive(): void {
    const before = this.bufferedAmount;
    const piece = this.#buffer.shift();
    if (piece !== undefined) this.other?.dispatchEvent(new MessageEvent("message", { data: piece.buffer }));
    const isLow = this.bufferedAmount <= this.bufferedAmountLowThreshold;
    if (before > this.bufferedAmountLowThreshold && isLow) this.dispatchEvent(new Event("bufferedamountlow"));
  }
}

export function createFakeChannels(): readonly [FakeDataChannel, FakeDataChannel] {
  const [a, b] = [new FakeDataChannel(), new FakeDataChannel()];
  a.other = b;
  b.other = a;
  return [a, b];
}
