import type { Port } from "../../electron/bridge/channel.ts";

export interface PortPair {
  readonly a: Port;
  readonly b: Port;
  /** Both ends die as with the process: what is still under way is lost. */
  kill(): void;
}

/**
 * Two ends of a message port in one process: structured clones, in order, never in the same turn. Posting bytes that are
 * a view on something larger throws, as it would hand neighbours of a pooled Buffer to another process.
 */
export function createPortPair(): PortPair {
  const [a, b] = [newEnd(), newEnd()];
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    for (const end of [a, b]) setImmediate(() => end.closed());
  };
  const portOf = (own: End, other: End): Port => ({
    post(message) {
      requireOwnBuffers(message, "message");
      if (!isOpen) return;
      const clone: unknown = structuredClone(message);
      setImmediate(() => {
        if (isOpen) other.receive(clone);
      });
    },
    listen: (onMessage) => own.listen(onMessage),
    onClose: (closed) => own.onClose(closed),
    close,
  });
  return { a: portOf(a, b), b: portOf(b, a), kill: close };
}

type End = ReturnType<typeof newEnd>;

function newEnd() {
  let onMessage: ((message: unknown) => void) | null = null;
  let early: unknown[] = [];
  const closings: (() => void)[] = [];
  return {
    listen(listener: (message: unknown) => void): void {
      onMessage = listener;
      for (const message of early) listener(message);
      early = [];
    },
    receive(message: unknown): void {
      if (onMessage) onMessage(message);
      else early.push(message);
    },
    onClose: (closed: () => void): void => void closings.push(closed),
    closed(): void {
      for (const tell of closings.splice(0)) tell();
    },
  };
}

export function requireOwnBuffers(value: unknown, path: string): void {
  if (value instanceof Uint8Array) {
    if (value.byteLength !== value.buffer.byteLength) throw new TypeError(`${path} is a view on a larger buffer`);
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) requireOwnBuffers(inner, `${path}[${index}]`);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) requireOwnBuffers(inner, `${path}.${key}`);
  }
}
