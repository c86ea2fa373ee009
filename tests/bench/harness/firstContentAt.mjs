/**
 * When the first frame that shows something was on the screen, by the browser's own account, in milliseconds since 1970.
 * Asking from inside at every frame would tell when the frame after it began, and so count what the page does next.
 *
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<number>}
 */
export async function firstContentAt(page) {
  const at = await page.waitForFunction(
    () => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const [read] = performance.getEntriesByType("navigation");
      if (!(read instanceof PerformanceNavigationTiming) || paint === undefined) return false;
      // What stands in the page, or is put there by its only script, is in that frame when the page had been read before.
      const isWhole = read.domInteractive > 0 && read.domInteractive <= paint.startTime;
      return { at: performance.timeOrigin + paint.startTime, isWhole };
    },
    undefined,
    { timeout: 60_000 },
  );
  const { at: time, isWhole } = /** @type {{at: number, isWhole: boolean}} */ (await at.jsonValue());
  if (!isWhole) throw new Error("The first frame was drawn before the page had been read: it may lack its rows.");
  return time;
}
