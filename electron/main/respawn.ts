const WINDOW_MS = 60_000;
const MOST = 6;

/** Says whether a process that died may come back: one that keeps dying should be looked at, not restarted for ever. */
export function createRespawnBudget(now: () => number = Date.now) {
  let deaths: number[] = [];
  return {
    mayRespawn(): boolean {
      const at = now();
      deaths = deaths.filter((death) => at - death < WINDOW_MS);
      deaths.push(at);
      return deaths.length <= MOST;
    },
  };
}
