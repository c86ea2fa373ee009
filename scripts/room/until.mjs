import { setTimeout as pause } from "node:timers/promises";

const ASKED_AGAIN_MS = 50;
const LATEST_MS = 30_000;

/**
 * Asks again and again until it is so.
 *
 * @param {string} what named where it never came
 * @param {() => Promise<boolean>} isSo
 * @param {number} [withinMs]
 * @returns {Promise<number>} milliseconds until it was seen
 */
export async function until(what, isSo, withinMs = LATEST_MS) {
  const begun = performance.now();
  for (;;) {
    if (await isSo()) return performance.now() - begun;
    if (performance.now() - begun > withinMs) throw new Error(`Not after ${withinMs} ms: ${what}`);
    await pause(ASKED_AGAIN_MS);
  }
}
