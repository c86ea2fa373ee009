/** Time as an argument, so that tests turn it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `due` once; the answer cancels it. */
  after(delayMs: number, due: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, due) => {
    const timer = setTimeout(due, delayMs);
    return () => clearTimeout(timer);
  },
};
