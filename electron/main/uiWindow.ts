import { BrowserWindow, nativeTheme, session } from "electron";
import { allowCamera, cutOffNetwork, cutOffPeers, hardenSession } from "./hardening.ts";
import type { FirstPage } from "./picture/firstPage.ts";
import { UI_POLICY, uiPolicyOf, withStyles } from "./policy.ts";
import { allowProjector } from "./projectorWindow.ts";
import { serveApp } from "./scheme.ts";
import type { WindowPlace } from "./windowPlace.ts";

export const UI_ORIGIN = "app://ui";
const PAGE = "/app/index.html";

const BACKGROUND = { dark: "#14171b", light: "#ffffff" };

export interface UiWindowParts {
  readonly renderer: string;
  readonly preload: string;
  readonly place: WindowPlace;
  /** The page with the picture of last time in it. */
  readonly firstPage: (built: string) => Promise<FirstPage | null>;
}

/** The window that people see: plain text, no network. */
export async function openUiWindow({ renderer, preload, place, firstPage }: UiWindowParts): Promise<BrowserWindow> {
  const own = session.fromPartition("persist:ui");
  hardenSession(own);
  allowCamera(own, UI_ORIGIN);
  serveApp(own, "ui", renderer, uiPolicyOf, async (path, built) => {
    const first = path === PAGE ? await firstPage(built) : null;
    return first && { html: first.html, policy: withStyles(UI_POLICY, first.styleSource) };
  });
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
  allowProjector(window);
  await isCutOff;
  void window.loadURL(UI_ORIGIN + PAGE);
  return window;
}
