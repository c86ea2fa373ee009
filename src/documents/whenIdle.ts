/**
 * Calls back once the window has nothing to draw, at the latest after so many milliseconds; where there is no window, soon. Never
 * before it has returned what takes the wish back.
 */
export function whenIdle(run: () => void, latestMs: number): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 0);
    return () => clearTimeout(timer);
  }
  const waiting = requestIdleCallback(run, { timeout: latestMs });
  return () => cancelIdleCallback(waiting);
}
