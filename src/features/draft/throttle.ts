export interface Throttle<Value> {
  /** Runs at once when it has been quiet, otherwise once more at the end with the last value. */
  call(value: Value): void;
  /** Drops what waits. */
  cancel(): void;
}

export function createThrottle<Value>(everyMs: number, run: (value: Value) => void): Throttle<Value> {
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
      if (timer === null) open();
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}
