import { statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { confirmDialogs } from "./city.mjs";
import { askToJoin, enter, invite, readOutWords } from "./joining.mjs";

/** @typedef {import("./city.mjs").City} City */

const LATEST_MS = 30_000;
const ASKED_AGAIN_MS = 50;

/**
 * What a person chooses in the native dialogs for files, from now on.
 *
 * @param {City} city
 * @param {string} path
 */
export function chooseFile({ app }, path) {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}

/**
 * A newcomer comes in with no network between the two: the request goes there in a file, and the welcome comes back in one.
 *
 * @param {City} host
 * @param {City} guest
 * @param {import("./joining.mjs").Self} self
 * @param {import("./joining.mjs").Wish & { request: string, welcome: string }} wish with the paths of the two files
 */
export async function bringTogetherByFiles(host, guest, self, { request, welcome, ...wish }) {
  await askToJoin(guest, await invite(host, wish), self);
  await chooseFile(guest, request);
  await guest.page.getByTestId("join-by-file").click();
  await guest.page.getByTestId("join-save-request").click();
  // They are those of a request that is on its way.
  const words = await readOutWords(guest);
  await untilWritten(request);
  await chooseFile(host, request);
  await host.page.getByTestId("request-open").click();
  await host.page.getByTestId("join-words").fill(words);
  await confirmDialogs(host);
  await chooseFile(host, welcome);
  await host.page.getByTestId("join-admit").click();
  await untilWritten(welcome);
  await chooseFile(guest, welcome);
  await guest.page.getByTestId("join-open-welcome").click();
  await enter(guest);
}

/** Resolves when a file has something in it. @param {string} path */
export async function untilWritten(path) {
  const latest = performance.now() + LATEST_MS;
  while ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    if (performance.now() > latest) throw new Error(`Nothing was written to ${path}.`);
    await pause(ASKED_AGAIN_MS);
  }
}

/**
 * All that a machine holds, in one file on a stick.
 *
 * @param {City} city
 * @param {string} path
 * @param {{ withFiles?: boolean }} [wish] whether what is attached goes along
 */
export async function saveBundle(city, path, { withFiles = true } = {}) {
  const { page } = city;
  await chooseFile(city, path);
  await page.getByTestId("nav-sync").click();
  await page.getByTestId("sync-part-file").click();
  await page.getByTestId("bundle-save").click();
  if (!withFiles) await page.getByTestId("bundle-with-files").uncheck({ force: true });
  await page.getByTestId("bundle-save-submit").click();
  await page.getByTestId("bundle-save-dialog").waitFor({ state: "detached" });
  await untilWritten(path);
}

/**
 * Takes what a file on a stick holds and this machine lacks.
 *
 * @param {City} city
 * @param {string} path
 */
export async function takeBundle(city, path) {
  const { page } = city;
  await chooseFile(city, path);
  await page.getByTestId("nav-sync").click();
  await page.getByTestId("sync-part-file").click();
  await page.getByTestId("bundle-open").click();
  await page.getByTestId("bundle-take").click();
  await page.getByTestId("bundle-taken").waitFor();
  await page.getByTestId("bundle-close").click();
  await page.getByTestId("bundle-dialog").waitFor({ state: "detached" });
}
