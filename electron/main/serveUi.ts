import { app, type BrowserWindow, clipboard, ipcMain } from "electron";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { EMPTY_CONTRACT, type Endpoint, openEndpoint, type Port } from "../bridge/channel.ts";
import { mainForUi } from "../bridge/mainForUi.ts";
import { probeMulticast } from "../lan/probeMulticast.ts";
import { chooseInviteFile, saveInviteFile } from "./inviteFile.ts";
import type { LanService } from "./lanService.ts";
import { openLinkOutside } from "./openLink.ts";
import { createPaperFiles } from "./paperFiles.ts";
import type { FirstPicture } from "./picture/firstPicture.ts";
import { report, reportBreach } from "./report.ts";
import type { SettingsFile } from "./settingsFile.ts";
import { startAfresh } from "./startAfresh.ts";
import { UI_ORIGIN } from "./uiWindow.ts";

export interface UiServices {
  readonly window: BrowserWindow;
  readonly settings: SettingsFile;
  readonly lan: LanService;
  readonly picture: FirstPicture;
  /** The window has drawn what this machine remembers. */
  readonly shown: () => void;
  /** The window has nothing left to keep. */
  readonly left: () => void;
  /** Vault, net and the window, all anew. */
  readonly reload: (options?: { readonly isLocked: boolean }) => void;
}

/** main's side for the window, over ipc. */
export function serveUi({
  window,
  settings,
  lan,
  picture,
  shown,
  left,
  reload,
}: UiServices): Endpoint<typeof mainForUi, typeof EMPTY_CONTRACT> {
  const locale = () => settings.read().locale;
  const files = createPaperFiles(window, locale);
  return openEndpoint({
    port: ipcPort(window),
    serves: mainForUi,
    handlers: {
      openInviteFile: () => chooseInviteFile(window, locale()),
      saveInviteFile: ({ name, link }) => saveInviteFile(window, locale(), name, link),
      saveFile: ({ kind, name, bytes }) => files.save(kind, name, bytes),
      savePdf: ({ name, html, reference }) => files.savePdf(name, { html, reference }),
      cancelPdf: async () => {
        files.cancelPdf();
        return ok(undefined);
      },
      showInFolder: async ({ id }) => {
        files.show(id);
        return ok(undefined);
      },
      copyText: async ({ text }) => {
        clipboard.writeText(text);
        return ok(undefined);
      },
      openLink: async ({ url }) => {
        await openLinkOutside(window, locale(), url);
        return ok(undefined);
      },
      lanRendezvous: ({ enabled }) => lan.enable(enabled),
      lanStanding: async () => ok({ ...lan.standing() }),
      hearMulticast: async () => ok({ multicast: await probeMulticast() }),
      settings: async () => ok(settings.read()),
      startProblems: async () => ok(settings.problem === null ? [] : [settings.problem]),
      saveSettings: async (next) => settings.write(next),
      shown: async () => {
        shown();
        return ok(undefined);
      },
      keepPicture: ({ picture: text }) => picture.keep(text),
      reload: async () => {
        reload();
        return ok(undefined);
      },
      lock: async () => {
        reload({ isLocked: true });
        return ok(undefined);
      },
      beginLocalAnew: localStore(window),
      startAfresh: () => startAfresh(window, locale(), app.getPath("userData")),
      quit: async () => {
        app.quit();
        return ok(undefined);
      },
      left: async () => {
        left();
        return ok(undefined);
      },
      about: async () =>
        ok({ version: app.getVersion(), profile: app.getPath("userData"), electron: process.versions.electron }),
    },
    uses: EMPTY_CONTRACT,
    listeners: {},
    onBreach: (what) => reportBreach("ui", what),
    lost: problem("unknown", "window closed"),
  });
}

/** Deletes what the window keeps for itself. All of it is derived from the log, so nobody has to be asked. */
function localStore(window: BrowserWindow): () => Promise<Result<undefined, Problem>> {
  let isTried = false;
  return async () => {
    if (isTried) return err(problem("storeDamaged", "local"));
    isTried = true;
    await window.webContents.session.clearStorageData({ storages: ["indexdb"] });
    report("store", "the window's own store was damaged and is begun anew");
    window.webContents.reload();
    return ok(undefined);
  };
}

/** Only the main frame of the window, on its own address, is listened to. */
function ipcPort(window: BrowserWindow): Port {
  const contents = window.webContents;
  return {
    post: (message) => {
      if (!contents.isDestroyed()) contents.send("bridge", message);
    },
    listen(onMessage) {
      const heard = (event: Electron.IpcMainEvent, message: unknown): void => {
        const isOurs = event.sender === contents && event.senderFrame === contents.mainFrame;
        if (isOurs && event.senderFrame?.origin === UI_ORIGIN) onMessage(message);
      };
      ipcMain.on("bridge", heard);
      window.once("closed", () => ipcMain.off("bridge", heard));
    },
    onClose: (closed) => window.once("closed", closed),
    close: () => undefined,
  };
}
