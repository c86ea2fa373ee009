/** What a link holds for its reader; the most it may hold keeps a peer from filling the memory while nobody reads. */
export interface FrameQueue {
  /** False when the queue is full: the link must end, because a frame would be missing. */
  push(frame: Uint8Array): boolean;
  next(): Promise<Uint8Array | null>;
  /** Frames pushed before are still read, then null. */
  end(): void;
}

export function createFrameQueue(maxBytes: () => number): FrameQueue {
  const frames: Uint8Array[] = [];
  let heldBytes = 0;
  let hasEnded = false;
  let waiting: ((frame: Uint8Array | null) => void) | null = null;

  const hand = (frame: Uint8Array | null): boolean => {
    const reader = waiting;
    waiting = null;
    reader?.(frame);
    return reader !== null;
  };
  return {
    push: (frame) => {
      if (hasEnded || hand(frame)) return true;
      // One frame is always taken, however large: the carrier has bounded it already.
      if (heldBytes > 0 && heldBytes + frame.byteLength > maxBytes()) return false;
      heldBytes += frame.byteLength;
      frames.push(frame);
      return true;
    },
    next: () => {
      const frame = frames.shift();
      if (frame !== undefined) {
        heldBytes -= frame.byteLength;
        return Promise.resolve(frame);
      }
      if (hasEnded) return Promise.resolve(null);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    end: () => {
      hasEnded = true;
      hand(null);
    },
  };
}
