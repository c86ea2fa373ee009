import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {"light" | "dark"} Theme */

/** @type {readonly Size[]} */
export const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** @type {readonly Theme[]} */
export const THEMES = ["light", "dark"];

/**
 * Takes the same screen in each size and theme; the window is really resized, the theme is the system's.
 *
 * @returns {Camera}
 * @param {{ folder: string, prefix?: string, sizes?: readonly Size[], themes?: readonly Theme[] }} options
 */
export function createCamera({ folder, prefix = "", sizes = SIZES, themes = THEMES }) {
  mkdirSync(folder, { recursive: true });
  return {
    /**
     * @param {City} city a window whose theme follows the system
     * @param {string} screen
     */
    async take(city, screen) {
      for (const size of sizes) {
        for (const theme of themes) {
          await pose(city, size, theme);
          const name = `${prefix}${screen}-${size.width}-${theme}.png`;
          await city.page.screenshot({ path: join(folder, name), caret: "initial" });
        }
      }
    },
  };
}

/** What looks at a screen once it stands; tests look with other eyes. @typedef {{ take: (city: City, screen: string) => Promise<void> }} Camera */

/**
 * The window stands as it is to be seen: in this size and theme, and nothing moves.
 *
 * @param {City} city
 * @param {Size} size
 * @param {Theme} theme
 */
export async function pose(city, size, theme) {
  await resize(city, size);
  await city.page.emulateMedia({ colorScheme: theme });
  await untilStill(city);
}

/**
 * @param {City} city
 * @param {Size} size of the page, without the frame of the window
 */
async function resize({ app, page }, size) {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const isUi = (/** @type {Electron.BrowserWindow} */ one) => one.webContents.getURL().startsWith("app://ui");
    BrowserWindow.getAllWindows().find(isUi)?.setContentSize(width, height);
  }, size);
  await page.waitForFunction((width) => innerWidth === width, size.width);
}

/**
 * Fonts are there and nothing moves any more.
 *
 * @param {City} city
 */
async function untilStill({ page }) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // What has just come begins to move with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForFunction(() => {
    const isEndless = (/** @type {Animation} */ one) => one.effect?.getTiming().iterations === Number.POSITIVE_INFINITY;
    return document.getAnimations().every((one) => one.playState !== "running" || isEndless(one));
  });
}
