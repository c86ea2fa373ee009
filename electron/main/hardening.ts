import { app, type Session, type WebContents } from "electron";

/** Electron grants permissions and opens windows by default; nothing of this app needs either. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Chromium would fetch dictionaries from its own servers; spelling is offline work of a later version.
  session.setSpellCheckerLanguages([]);
}

/** Every page stays on the address it was opened with. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    // A page may load itself anew.
    if (event.url !== contents.getURL()) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** Applies to contents of every kind, also ones that nobody meant to create. */
export function hardenAllContents(): void {
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
}

/**
 * Takes the network from the pages of a session: the policy alone still lets TURN over TCP out (measured), so all of it also
 * goes to a proxy that is not there. Resolves when it does; no page may be loaded before.
 */
export function cutOffNetwork(session: Session): Promise<void> {
  return session.setProxy({ proxyRules: "http://127.0.0.1:1", proxyBypassRules: "<-loopback>" });
}

/** The other half of it, for each page. */
export function cutOffPeers(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
