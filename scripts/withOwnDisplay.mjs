import { withXvfb } from "./withXvfb.mjs";

/**
 * Runs `work` on a screen of its own, which ends with it.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {{width: number, height: number}} [screen]
 * @returns {Promise<T>}
 */
export async function withOwnDisplay(work, screen) {
  const before = process.env.DISPLAY;
  const { display, stop } = await withXvfb(screen);
  process.env.DISPLAY = display;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = before;
    await stop();
  }
}
