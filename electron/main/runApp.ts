import { join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { Arrivals } from "./arrivals.ts";
import { createHeldLog } from "./heldLog.ts";
import { createLanService } from "./lanService.ts";
import { setMenu } from "./menu.ts";
import { leaveWhole } from "./leaveWhole.ts";
import { startNet } from "./netProcess.ts";
import { keepAlive } from "./pageWindow.ts";
import type { FirstPicture } from "./picture/firstPicture.ts";
import { createPortOffice } from "./ports.ts";
import { report } from "./report.ts";
import { serveUi } from "./serveUi.ts";
import { serveVault } from "./serveVault.ts";
import type { SettingsFile } from "./settingsFile.ts";
import { UI_ORIGIN } from "./uiWindow.ts";
import { startVault } from "./vaultProcess.ts";
import { rememberWindowPlace } from "./windowPlace.ts";
import { word } from "./words.ts";

export interface AppParts {
  readonly profile: string;
  readonly settings: SettingsFile;
  readonly opening: Promise<BrowserWindow>;
  readonly picture: FirstPicture;
  readonly arrivals: Arrivals;
  readonly net: { readonly renderer: string; readonly preload: string };
  readonly vault: { readonly script: string };
}

/** Vault, net and everything that the window asks main for. Resolves when main listens to the window. */
export async function runApp(parts: AppParts): Promise<void> {
  const { profile, settings, picture, arrivals } = parts;
  const window = await parts.opening;
  // Closed before there was anything to close down.
  if (window.isDestroyed()) return app.quit();
  const held = createHeldLog(profile);
  const locale = () => settings.read().locale;
  const office = createPortOffice();
  let toWindow: ReturnType<typeof serveUi>["notify"] | null = null;
  /** Before the window shows something there is nothing that it could be keeping. */
  let leaving: ReturnType<typeof leaveWhole> | null = null;

  const down = (process: "net" | "vault") => (back: boolean) => {
    report("process", `${process} went down, ${back ? "started again" : "given up"}`);
    toWindow?.("processDown", { process, back });
    if (!back) void askToQuit(profile, locale());
  };
  const vault = startVault({
    ...parts.vault,
    directory: profile,
    office,
    serveMain: (port) => serveVault(port, locale, held.found, arrivals.takeBundle),
    onDown: down("vault"),
  });
  const net = startNet({
    ...parts.net,
    office,
    loading: held.hold,
    onDown: down("net"),
  });

  rememberWindowPlace(profile, window);
  const lan = createLanService((found) => toWindow?.("rendezvousFound", found));
  const endpoint = serveUi({
    window,
    settings: { ...settings, write },
    lan,
    picture,
    shown,
    left: () => leaving?.left(),
    reload,
  });
  toWindow = endpoint.notify;
  const stopUi = keepAlive("ui", window, UI_ORIGIN, office, (back) => report("process", `ui went down, back: ${back}`));
  setMenu(locale(), (command) => endpoint.notify("menuChosen", { command }));
  arrivals.look(process.argv.slice(1));
  window.webContents.ipc.on("dropped", (event, path: unknown) => {
    if (event.senderFrame === window.webContents.mainFrame && typeof path === "string") arrivals.look([path]);
  });
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

  function shown(): void {
    leaving ??= leaveWhole(window, () => endpoint.notify("leaving", undefined));
    net.begin();
    arrivals.flush(
      (text) => endpoint.notify("inviteArrived", { text }),
      () => endpoint.notify("bundleArrived", undefined),
    );
  }

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
