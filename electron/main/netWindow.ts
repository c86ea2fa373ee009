import { BrowserWindow, session } from "electron";
import { hardenSession, offerAllAddresses } from "./hardening.ts";
import { NET_POLICY } from "./policy.ts";
import { serveApp } from "./scheme.ts";

export const NET_ORIGIN = "app://net";

/** The hidden window that talks to peers and keeps the log. Never shown: a window once shown and hidden is throttled. */
export function openNetWindow(renderer: string, preload: string): BrowserWindow {
  const own = session.fromPartition("persist:net");
  hardenSession(own);
  offerAllAddresses(own, NET_ORIGIN);
  serveApp(own, "net", renderer, () => NET_POLICY);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, preload, sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  void window.loadURL(`${NET_ORIGIN}/net/index.html`);
  return window;
}
