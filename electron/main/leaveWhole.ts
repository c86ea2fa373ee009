import type { BrowserWindow } from "electron";

/** A window that is stuck, or whose disk takes nothing, is not waited for any longer. */
const LATEST_MS = 2_000;

/**
 * A window that is closed first finishes what it is keeping: whoever founds a space, or types a word, and quits at once
 * finds it again. `ask` tells the window; it answers by `left`.
 */
export function leaveWhole(window: BrowserWindow, ask: () => void): { left(): void } {
  let isAsked = false;
  let isLeft = false;
  const left = (): void => {
    isLeft = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on("close", (event) => {
    // A page that died has nothing to finish.
    if (isLeft || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isAsked) return;
    isAsked = true;
    const latest = setTimeout(left, LATEST_MS);
    window.once("closed", () => clearTimeout(latest));
    ask();
  });
  return { left: () => isAsked && left() };
}
