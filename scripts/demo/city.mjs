import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import { projectRoot } from "../projectRoot.mjs";
import { findPage } from "./findPage.mjs";

/**
 * One running app of one city, driven as a person drives it.
 *
 * @typedef {object} City
 * @property {string} name
 * @property {string} profile the folder of its data
 * @property {import("@playwright/test").ElectronApplication} app
 * @property {import("@playwright/test").Page} page the window
 */

/** @typedef {{ locale?: "en" | "fr" | "pl" | "uk", theme?: "light" | "dark" | "system", textSize?: 90 | 100 | 115 | 130 | 150, rendezvous?: string[], lan?: boolean }} CitySettings */
/** @typedef {{ x: number, y: number, width: number, height: number }} Bounds */

/**
 * Starts an app on a profile of its own. Windows stand side by side: a covered one would be slowed down.
 *
 * @param {{ name: string, profile: string, settings?: CitySettings, bounds?: Bounds, args?: string[], root?: string, env?: Record<string, string>, program?: string }} options
 *   `root`: the folder of a built app other than this one; `env`: beside this process's own; `program`: what is started in place of Electron
 * @returns {Promise<City>}
 */
export async function launchCity({
  name,
  profile,
  settings = {},
  bounds,
  args = [],
  root = projectRoot,
  env = {},
  program,
}) {
  mkdirSync(profile, { recursive: true });
  prepareProfile(profile, settings, bounds);
  const environment = Object.entries({ ...process.env, ...env }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${profile}`, ...args],
    env: Object.fromEntries(environment),
    ...(program !== undefined && { executablePath: program }),
  });
  const page = await windowOf(app);
  return { name, profile, app, page };
}

/**
 * The window that people see; the network's window is never shown.
 *
 * @param {import("@playwright/test").ElectronApplication} app
 */
export async function windowOf(app) {
  const page = await findPage(app.context(), (url) => url.startsWith("app://ui"));
  await page.waitForLoadState("domcontentloaded");
  return page;
}

/**
 * Presses "Confirm" in the native dialogs, which no page and no driver of pages can reach.
 *
 * @param {City} city
 */
export async function confirmDialogs(city) {
  await city.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  });
}

/**
 * A profile keeps its settings and the place of its window in two small files; they are only written where none are.
 *
 * @param {string} profile
 * @param {CitySettings} settings
 * @param {Bounds | undefined} bounds
 */
function prepareProfile(profile, settings, bounds) {
  const whole = { locale: "en", theme: "light", textSize: 100, density: "comfortable", rendezvous: [], lan: false };
  write(join(profile, "settings.json"), { ...whole, ...settings });
  if (bounds) write(join(profile, "window.json"), { bounds, isMaximized: false });
}

/**
 * @param {string} path
 * @param {unknown} value
 */
function write(path, value) {
  if (existsSync(path)) return;
  writeFileSync(path, JSON.stringify(value));
}
