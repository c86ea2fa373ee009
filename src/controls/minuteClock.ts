const BEAT_MS = 20_000;
const SECOND_MS = 1_000;

/** One clock for every "3 minutes ago" in the window. It runs only while somebody looks. */
export function createMinuteClock(now: () => number = Date.now, beatMs = BEAT_MS) {
  const watchers = new Set<() => void>();
  let at = now();
  let timer: ReturnType<typeof setInterval> | null = null;
  const tick = (): void => {
    at = now();
    for (const watcher of watchers) watcher();
  };
  return {
    now: (): number => at,
    watch(watcher: () => void): () => void {
      if (watchers.size === 0) {
        at = now();
        timer = setInterval(tick, beatMs);
      }
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0 && timer !== null) clearInterval(timer);
      };
    },
  };
}

export const minuteClock = createMinuteClock();
/** For what is counted in seconds: the time of a speaker. */
export const secondClock = createMinuteClock(Date.now, SECOND_MS);
