/**
 * How long a window was held at most, in milliseconds: `task` is its longest piece of work, 0 when none took the 50 ms from which Chromium
 * tells of one; `frame` the longest time from one frame to the next.
 *
 * @typedef {{task: number, frame: number}} Held
 */

/**
 * Watches a window while `act` goes on. It must be seen: a covered one draws no frames.
 *
 * @param {import("@playwright/test").Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Held>}
 */
export async function heldWhile(page, act) {
  const watch = await page.evaluateHandle(() => {
    const held = { task: 0, frame: 0 };
    const note = (/** @type {readonly PerformanceEntry[]} */ tasks) => {
      for (const { duration } of tasks) held.task = Math.max(held.task, duration);
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "longtask" });
    let before = performance.now();
    let asked = requestAnimationFrame(function next(now) {
      held.frame = Math.max(held.frame, now - before);
      before = now;
      asked = requestAnimationFrame(next);
    });
    const end = () => {
      note(observer.takeRecords());
      observer.disconnect();
      cancelAnimationFrame(asked);
      return held;
    };
    return { end };
  });
  await act();
  return watch.evaluate(({ end }) => end());
}
