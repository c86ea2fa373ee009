const LATEST_MS = 30_000;

/**
 * The page that goes to a wanted address, also one that is already there. A window is there before it has gone to its address, and
 * one that never goes there is none of ours: the address is watched, not asked once.
 *
 * @param {import("@playwright/test").BrowserContext} context
 * @param {(url: string) => boolean} isWanted
 * @returns {Promise<import("@playwright/test").Page>} rejects when there is none after half a minute
 */
export function findPage(context, isWanted) {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(late);
      context.off("page", watch);
    };
    const watch = (/** @type {import("@playwright/test").Page} */ page) => {
      const found = () => {
        end();
        resolve(page);
      };
      // A window that is closed before is none of ours either.
      page.waitForURL((url) => isWanted(url.href), { waitUntil: "commit", timeout: 0 }).then(found, () => undefined);
    };
    const late = setTimeout(() => {
      end();
      reject(new Error(`No page has gone to the wanted address after ${LATEST_MS} ms.`));
    }, LATEST_MS);
    context.on("page", watch);
    for (const page of context.pages()) watch(page);
  });
}
