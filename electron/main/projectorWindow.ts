import { type BrowserWindow, type Input, nativeTheme, screen } from "electron";
import { followDisplays, placeNow } from "./followDisplays.ts";
import { cutOffPeers } from "./hardening.ts";
import type { ProjectorPlace } from "./projectorPlace.ts";

/** The name under which the window's page opens it (src/controls/ChildWindow). */
const NAME = "projector";
const BLANK = "about:blank";
const BACKGROUND = { dark: "#14171b", light: "#ffffff" };

/**
 * The one window that a page may open: an empty one, at most one at a time, into which the page draws what a projector shows. It has
 * no script and no preload of its own, the page's session and policy, and goes with the page.
 */
export function allowProjector(window: BrowserWindow): void {
  const { webContents } = window;
  let projector: BrowserWindow | null = null;
  let place: ProjectorPlace | null = null;
  webContents.setWindowOpenHandler(({ url, frameName, features }) => {
    if (projector || url !== BLANK || frameName !== NAME || features !== "") return { action: "deny" };
    place = placeNow(screen, window);
    return {
      action: "allow",
      overrideBrowserWindowOptions: {
        ...place.bounds,
        minWidth: 640,
        minHeight: 400,
        fullscreen: place.isFullScreen,
        autoHideMenuBar: true,
        title: "Concordia",
        backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
        webPreferences: { sandbox: true, contextIsolation: true, navigateOnDragDrop: false },
      },
    };
  });
  webContents.on("did-create-window", (opened) => {
    projector = opened;
    const stops = [
      followDisplays(screen, window, opened, place ?? placeNow(screen, window)),
      keepAwake(window),
      closeWith(window, opened),
    ];
    cutOffPeers(opened.webContents);
    opened.removeMenu();
    opened.webContents.on("before-input-event", (event, input) => {
      if (obeyKey(opened, input)) event.preventDefault();
    });
    opened.once("closed", () => {
      projector = null;
      for (const stop of stops) stop();
    });
  });
}

/** F11 fills the screen and leaves it; Escape leaves it, and then closes. True for a key that was one of them. */
function obeyKey(projector: BrowserWindow, { type, key }: Pick<Input, "type" | "key">): boolean {
  if (type !== "keyDown" || (key !== "F11" && key !== "Escape")) return false;
  if (key === "F11") projector.setFullScreen(!projector.isFullScreen());
  else if (projector.isFullScreen()) projector.setFullScreen(false);
  else projector.close();
  return true;
}

/** Who presents may cover or minimise the window: its page draws the projector and counts the speaker's time all the same. */
function keepAwake({ webContents }: BrowserWindow): () => void {
  webContents.setBackgroundThrottling(false);
  return () => {
    if (!webContents.isDestroyed()) webContents.setBackgroundThrottling(true);
  };
}

/** With the window closed, its page read anew or dead, nobody draws there any more. */
function closeWith(window: BrowserWindow, projector: BrowserWindow): () => void {
  const { webContents } = window;
  const close = (): void => {
    if (!projector.isDestroyed()) projector.destroy();
  };
  window.once("closed", close);
  webContents.on("did-start-loading", close);
  webContents.on("render-process-gone", close);
  return () => {
    window.off("closed", close);
    if (webContents.isDestroyed()) return;
    webContents.off("did-start-loading", close);
    webContents.off("render-process-gone", close);
  };
}
