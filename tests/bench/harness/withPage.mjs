import { fileURLToPath } from "node:url";
import { bundlePages } from "./bundlePages.mjs";
import { withFreshProfile } from "./freshProfile.mjs";
import { launchElectron } from "./launchElectron.mjs";

const shell = fileURLToPath(new URL("../shell", import.meta.url));

/**
 * @param {string} name of a page in pages/
 * @param {string} profile
 * @param {readonly string[]} [switches] for Chromium
 * @param {Readonly<Record<string, string>>} [settings] for the shell
 */
export async function launchPage(name, profile, switches = [], settings = {}) {
  const env = { BENCH_PAGE: name, BENCH_FOLDER: await bundlePages(), ...settings };
  const running = await launchElectron({ main: shell, profile, switches, env });
  const page = await running.page((url) => url.startsWith("bench://"));
  await page.waitForFunction("globalThis.bench !== undefined");
  return { running, page };
}

/**
 * Opens a page of pages/ in a real window of a fresh profile, lets `use` call its functions, and ends it.
 *
 * @template T
 * @param {string} name
 * @param {(page: import("@playwright/test").Page) => Promise<T>} use
 * @param {string} [template]
 * @returns {Promise<T>}
 */
export function withPage(name, use, template) {
  return withFreshProfile(async (profile) => {
    const { running, page } = await launchPage(name, profile);
    try {
      return await use(page);
    } finally {
      await running.kill();
    }
  }, template);
}

/**
 * Calls a function of the page's `bench` object.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} name
 * @param {unknown} [argument]
 * @returns {Promise<any>} what the page's author says it gives; agreement of the sides is checked afterwards
 */
export function callBench(page, name, argument) {
  return page.evaluate(
    ([called, input]) => /** @type {any} */ (globalThis).bench[/** @type {string} */ (called)](input),
    [name, argument],
  );
}
