export interface Throttle<Value> {
  /** Runs soon when it has been quiet, otherwise once more at the end with the last value. */
  call(value: Value): void;
  /** Drops what waits. */
  cancel(): void;
}

/** @param afterMs how long the first of several calls waits; at once when left out */
export function createThrottle<Value>(everyMs: number, run: (value: Value) => void, afterMs = 0): Throttle<Value> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: { readonly value: Value } | null = null;
  const open = (): void => {
    timer = null;
    if (!waiting) return;
    const { value } = waiting;
    waiting = null;
    timer = setTimeout(open, everyMs);
    run(value);
  };
  return {
    call(value) {
      waiting = { value };
      if (timer !== null) return;
      if (afterMs === 0) open();
      else timer = setTimeout(open, afterMs);
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}
