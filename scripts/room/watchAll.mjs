/** @typedef {import("../demo/city.mjs").City} City */

/**
 * Begins to watch all windows now; answers, for each, with the moment in which it showed so many of them, by the one clock of
 * the machine.
 *
 * @param {readonly City[]} cities
 * @param {string} selector
 * @param {number} count
 * @returns {Promise<() => Promise<number[]>>} milliseconds since 1970
 */
export async function watchAll(cities, selector, count) {
  const seen = await Promise.all(cities.map((city) => watch(city, selector, count)));
  return () => Promise.all(seen.map((one) => one()));
}

/**
 * @param {City} city
 * @param {string} selector
 * @param {number} count
 */
async function watch({ page }, selector, count) {
  const watched = await page.evaluateHandle(
    ([wantedSelector, wanted]) => {
      const isThere = () => document.querySelectorAll(wantedSelector).length === wanted;
      const promise = new Promise((/** @type {(at: number) => void} */ resolve) => {
        const look = () => {
          if (!isThere()) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true, attributes: true });
        look();
      });
      return { promise };
    },
    /** @type {const} */ ([selector, count]),
  );
  return () => watched.evaluate(({ promise }) => promise);
}

/**
 * Presses it.
 *
 * @param {import("@playwright/test").Locator} button
 * @returns {Promise<number>} when, in milliseconds since 1970
 */
export const pressedAt = (button) =>
  button.evaluate((element) => {
    const at = performance.timeOrigin + performance.now();
    if (element instanceof HTMLElement) element.click();
    return at;
  });

/**
 * The moment, in milliseconds since 1970, in which the dialog was sent off.
 *
 * @param {City} city
 * @param {() => Promise<void>} act
 */
export async function submittedAt({ page }, act) {
  const pressed = await page.evaluateHandle(() => {
    const last = { at: 0 };
    const note = (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Enter" && event.ctrlKey) last.at = performance.timeOrigin + performance.now();
    };
    document.addEventListener("keydown", note, true);
    return last;
  });
  await act();
  return pressed.evaluate(({ at }) => at);
}
