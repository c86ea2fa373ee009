import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, type BrowserWindow, dialog, session } from "electron";
import { watchArrivals } from "./arrivals.ts";
import { hardenAllContents, hardenSession } from "./hardening.ts";
import { createHeldLog } from "./heldLog.ts";
import { createLanService } from "./lanService.ts";
import { setMenu } from "./menu.ts";
import { startNet } from "./netProcess.ts";
import { keepAlive } from "./pageWindow.ts";
import { createPortOffice } from "./ports.ts";
import { chooseProfile } from "./profile.ts";
import { report } from "./report.ts";
import { registerScheme } from "./scheme.ts";
import { serveUi } from "./serveUi.ts";
import { serveVault } from "./serveVault.ts";
import { createSettings } from "./settingsFile.ts";
import { setAsideWhenAsked } from "./startAfresh.ts";
import { openUiWindow, UI_ORIGIN } from "./uiWindow.ts";
import { startVault } from "./vaultProcess.ts";
import { VERIFY_EXIT, verifyProfile } from "./verifyProfile.ts";
import { readWindowPlace, rememberWindowPlace } from "./windowPlace.ts";
import { word } from "./words.ts";

const OUT = dirname(fileURLToPath(import.meta.url));
const RENDERER = join(OUT, "../renderer");
const preload = (name: string): string => join(OUT, "../preload", `${name}.cjs`);

chooseProfile(process.argv);
registerScheme();
hardenAllContents();
app.setAsDefaultProtocolClient("concordia");
const arrivals = watchArrivals((text) => toWindow?.("inviteArrived", { text }));
let toWindow: ReturnType<typeof serveUi>["notify"] | null = null;

const isVerifying = process.argv.includes("--verify");
// One app a profile: two would write one log.
if (app.requestSingleInstanceLock()) void app.whenReady().then(isVerifying ? verify : open);
else if (isVerifying) app.exit(VERIFY_EXIT.busy);
else app.quit();

function verify(): Promise<void> {
  hardenSession(session.defaultSession);
  const profile = app.getPath("userData");
  return verifyProfile({ profile, renderer: RENDERER, netPreload: preload("net"), vaultScript: join(OUT, "vault.js") });
}

async function open(): Promise<void> {
  const profile = app.getPath("userData");
  setAsideWhenAsked(profile, new Date());
  const settings = createSettings(profile);
  const held = createHeldLog(profile);
  const locale = () => settings.read().locale;
  const office = createPortOffice();
  hardenSession(session.defaultSession);

  const down = (process: "net" | "vault") => (back: boolean) => {
    report("process", `${process} went down, ${back ? "started again" : "given up"}`);
    toWindow?.("processDown", { process, back });
    if (!back) void askToQuit(profile, locale());
  };
  // The window first: its page takes longest to come up.
  const opening = openUiWindow(RENDERER, preload("ui"), readWindowPlace(profile));
  const vault = startVault({
    script: join(OUT, "vault.js"),
    directory: profile,
    office,
    serveMain: (port) => serveVault(port, locale, held.found),
    onDown: down("vault"),
  });
  const net = startNet({
    renderer: RENDERER,
    preload: preload("net"),
    office,
    loading: held.hold,
    onDown: down("net"),
  });

  const window = await opening;
  rememberWindowPlace(profile, window);
  const lan = createLanService((urls) => toWindow?.("rendezvousFound", { urls }));
  const endpoint = serveUi({ window, settings: { ...settings, write }, lan, shown: net.begin, reload });
  toWindow = endpoint.notify;
  const stopUi = keepAlive("ui", window, UI_ORIGIN, office, (back) => report("process", `ui went down, back: ${back}`));
  setMenu(locale(), (command) => endpoint.notify("menuChosen", { command }));
  window.webContents.on("did-finish-load", arrivals.flush);
  arrivals.look(process.argv.slice(1));
  app.on("second-instance", () => raise(window));

  window.once("closed", () => {
    toWindow = null;
    stopUi();
    net.stop();
    lan.stop();
    app.quit();
  });
  let isVaultGone = false;
  app.on("will-quit", (event) => {
    if (isVaultGone) return;
    // What the vault still has to write comes first.
    event.preventDefault();
    void vault.stop().then(() => {
      isVaultGone = true;
      app.quit();
    });
  });

  function reload({ isLocked } = { isLocked: false }): void {
    vault.restart(isLocked);
    net.reload();
    window.webContents.reload();
  }

  function write(next: ReturnType<typeof settings.read>): ReturnType<typeof settings.write> {
    const isOtherLanguage = next.locale !== locale();
    const written = settings.write(next);
    if (isOtherLanguage) setMenu(next.locale, (command) => endpoint.notify("menuChosen", { command }));
    return written;
  }
}

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function askToQuit(profile: string, locale: Parameters<typeof word>[0]): Promise<void> {
  await dialog.showMessageBox({
    type: "error",
    message: word(locale, "down.title"),
    detail: `${word(locale, "down.detail")}\n\n${join(profile, "reports")}`,
    buttons: [word(locale, "down.quit")],
  });
  app.quit();
}
