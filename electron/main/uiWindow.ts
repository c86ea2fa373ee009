import { BrowserWindow, nativeTheme, session } from "electron";
import { cutOffNetwork, cutOffPeers, hardenSession } from "./hardening.ts";
import { UI_POLICY } from "./policy.ts";
import { serveApp } from "./scheme.ts";
import type { WindowPlace } from "./windowPlace.ts";

export const UI_ORIGIN = "app://ui";

const BACKGROUND = { dark: "#14171b", light: "#ffffff" };

/** The window that people see: plain text, no network. */
export async function openUiWindow(renderer: string, preload: string, place: WindowPlace): Promise<BrowserWindow> {
  const own = session.fromPartition("persist:ui");
  hardenSession(own);
  serveApp(own, "ui", renderer, UI_POLICY);
  // The window takes longer to make than the network to take away.
  const isCutOff = cutOffNetwork(own);
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 880,
    minHeight: 600,
    // The colour of the first paint, so that no white flash comes before a dark page.
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    title: "Concordia",
    webPreferences: { session: own, preload, sandbox: true, contextIsolation: true, navigateOnDragDrop: false },
  });
  if (place.isMaximized) window.maximize();
  cutOffPeers(window.webContents);
  await isCutOff;
  void window.loadURL(`${UI_ORIGIN}/app/index.html`);
  return window;
}
