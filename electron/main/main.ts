import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, session } from "electron";
import { watchArrivals } from "./arrivals.ts";
import { hardenAllContents, hardenSession } from "./hardening.ts";
import { createFirstPicture } from "./picture/firstPicture.ts";
import { chooseProfile } from "./profile.ts";
import { registerScheme } from "./scheme.ts";
import { createSettings } from "./settingsFile.ts";
import { setAsideWhenAsked } from "./startAfresh.ts";
import { openUiWindow } from "./uiWindow.ts";
import { readWindowPlace } from "./windowPlace.ts";

// Only what the window needs is read here. Everything else waits until it shows something: one core reads, one draws.
const OUT = dirname(fileURLToPath(import.meta.url));
const RENDERER = join(OUT, "../renderer");
const VAULT = join(OUT, "vault.js");
const preload = (name: string): string => join(OUT, "../preload", `${name}.cjs`);

chooseProfile(process.argv);
registerScheme();
hardenAllContents();
const arrivals = watchArrivals();

const isVerifying = process.argv.includes("--verify");
// One app a profile: two would write one log.
if (app.requestSingleInstanceLock()) void app.whenReady().then(isVerifying ? verify : open);
else if (isVerifying) void import("./verifyProfile.ts").then(({ VERIFY_EXIT }) => app.exit(VERIFY_EXIT.busy));
else app.quit();

async function verify(): Promise<void> {
  hardenSession(session.defaultSession);
  const profile = app.getPath("userData");
  const { verifyProfile } = await import("./verifyProfile.ts");
  return verifyProfile({ profile, renderer: RENDERER, netPreload: preload("net"), vaultScript: VAULT });
}

async function open(): Promise<void> {
  const profile = app.getPath("userData");
  setAsideWhenAsked(profile, new Date());
  const settings = createSettings(profile);
  const picture = createFirstPicture(profile, () => opening);
  const ui = { renderer: RENDERER, preload: preload("ui"), place: readWindowPlace(profile) };
  const opening = openUiWindow({ ...ui, firstPage: picture.page });
  hardenSession(session.defaultSession);
  await picture.drawn;
  // On Linux this waits for a script of the desktop.
  app.setAsDefaultProtocolClient("concordia");
  const { runApp } = await import("./runApp.ts");
  const net = { renderer: RENDERER, preload: preload("net") };
  await runApp({ profile, settings, opening, picture, arrivals, net, vault: { script: VAULT } });
  picture.listens();
}
