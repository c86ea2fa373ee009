import { app, type Session, type WebContents } from "electron";

/** Electron grants permissions and opens windows by default; nothing of this app needs either, but for `allowCamera` and `offerAllAddresses`. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Chromium would fetch dictionaries from its own servers; the window looks words up by itself (src/documents/spelling).
  session.setSpellCheckerLanguages([]);
}

/**
 * The pages of one origin may see through the camera, for a code that a person holds up; they never hear. The system has
 * its own say, and shows that the camera is on.
 */
export function allowCamera(session: Session, origin: string): void {
  session.setPermissionCheckHandler(
    (_contents, permission, from, { mediaType }) =>
      permission === "media" && mediaType === "video" && isOrigin(from, origin),
  );
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const types = "mediaTypes" in details ? (details.mediaTypes ?? []) : [];
    const isCameraAlone = permission === "media" && types.length === 1 && types[0] === "video";
    decide(isCameraAlone && details.isMainFrame && isOrigin(details.requestingUrl, origin));
  });
}

/**
 * The pages of one origin may tell peers every address of this machine. Chromium hangs that on a permission to see, and else tells
 * only the address of the road to the internet: in a room that has none it would tell nothing, and nobody would meet. To see is
 * refused all the same, when it is asked for.
 */
export function offerAllAddresses(session: Session, origin: string): void {
  session.setPermissionCheckHandler(
    (_contents, permission, from, { mediaType }) =>
      permission === "media" && mediaType === "video" && isOrigin(from, origin),
  );
}

/** Electron names an origin with and without a slash behind it, and a request by its whole address. */
const isOrigin = (url: string, origin: string): boolean => url === origin || url.startsWith(`${origin}/`);

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
