import type { BrowserWindow } from "electron";
import { NET_ORIGIN, openNetWindow } from "./netWindow.ts";
import { keepAlive } from "./pageWindow.ts";
import type { PortOffice } from "./ports.ts";

/** A window that never says that it shows something must not keep net waiting for ever. */
const LATEST_MS = 3_000;

/** A page that does not come to an end is ended. */
const GOODBYE_MS = 1_000;

export interface NetOptions {
  readonly renderer: string;
  readonly preload: string;
  readonly office: PortOffice;
  /** Before the page of net is loaded, the first time and every other. */
  readonly loading: () => void;
  readonly onDown: (back: boolean) => void;
}

export interface NetProcess {
  /** The window shows what it remembers: there is room for net now. Counts once. */
  begin(): void;
  reload(): void;
  stop(): void;
}

/**
 * Net begins after the window: three pages that start at once on two cores made people wait for a list that the window
 * can show by itself.
 */
export function startNet({ renderer, preload, office, loading, onDown }: NetOptions): NetProcess {
  let window: BrowserWindow | null = null;
  let stopWatching = (): void => undefined;
  let isStopped = false;

  const begin = (): void => {
    clearTimeout(latest);
    if (window || isStopped) return;
    loading();
    window = openNetWindow(renderer, preload);
    window.webContents.on("did-start-loading", loading);
    // Whoever quits closes all windows at once. This one stays until the other has kept what it was keeping.
    window.on("close", (event) => !isStopped && event.preventDefault());
    stopWatching = keepAlive("net", window, NET_ORIGIN, office, onDown);
  };
  const latest = setTimeout(begin, LATEST_MS);
  return {
    begin,
    reload: () => window?.webContents.reload(),
    stop() {
      isStopped = true;
      clearTimeout(latest);
      stopWatching();
      if (window && !window.isDestroyed()) sayGoodbye(window);
    },
  };
}

/** Closed, not destroyed: the page then tells the others that it goes, and nobody counts it as here for half a minute. */
function sayGoodbye(window: BrowserWindow): void {
  const latest = setTimeout(() => window.destroy(), GOODBYE_MS);
  window.once("closed", () => clearTimeout(latest));
  window.close();
}
