/**
 * When the frame after the one that brought the first element for `selector` began, in milliseconds since 1970. Looks
 * at every frame from inside the page, so that it costs all sides the same.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} selector
 * @returns {Promise<number>}
 */
export async function rowsPaintedAt(page, selector) {
  const at = await page.waitForFunction(
    (wanted) => {
      if (document.querySelector(wanted) === null) return false;
      return new Promise((resolve) => {
        requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      });
    },
    selector,
    { polling: "raf", timeout: 60_000 },
  );
  return /** @type {number} */ (await at.jsonValue());
}
