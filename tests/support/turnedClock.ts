import type { Clock } from "../../src/sync/clock.ts";

export interface TurnedClock extends Clock {
  /** Goes to the next due moment and fires it; false when nothing is waiting. */
  turn(): boolean;
  /** Fires whatever falls due within so many milliseconds. */
  pass(ms: number): void;
  readonly waiting: number;
}

/** A clock that stands still until a test turns it. */
export function createTurnedClock(startMs = 1_700_000_000_000): TurnedClock {
  const due = new Map<number, { readonly at: number; readonly fire: () => void }>();
  let time = startMs;
  let nextId = 1;
  const turnTo = (limitMs: number): boolean => {
    let first: [number, { readonly at: number; readonly fire: () => void }] | null = null;
    for (const one of due) if (first === null || one[1].at < first[1].at) first = one;
    if (first === null || first[1].at > limitMs) return false;
    due.delete(first[0]);
    time = Math.max(time, first[1].at);
    first[1].fire();
    return true;
  };
  return {
    now: () => time,
    after: (delayMs, fire) => {
      const id = nextId++;
      due.set(id, { at: time + delayMs, fire });
      return () => due.delete(id);
    },
    turn: () => turnTo(Number.POSITIVE_INFINITY),
    pass: (ms) => {
      const end = time + ms;
      while (turnTo(end));
      time = end;
    },
    get waiting() {
      return due.size;
    },
  };
}
