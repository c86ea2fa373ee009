import { join } from "node:path";
import { existsSync, rmSync } from "node:fs";
import { type BrowserWindow, ipcMain } from "electron";
import * as v from "valibot";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { readJsonFile, writeJsonFile } from "./jsonFile.ts";
import { keychainState, unwrapKey, wrapKey } from "./keychain.ts";
import { UI_ORIGIN } from "./uiWindow.ts";

/** A page that never says so must not keep the vault waiting for ever. */
const LATEST_MS = 1_500;
const NO_KEY = { isWrapped: false, key: "" };
const kept = v.object({ isWrapped: v.boolean(), key: v.pipe(v.string(), v.maxLength(2_000)) });

/**
 * The key of the picture that the window shows first (src/app/picture). The picture itself never comes here. Where there is
 * no keychain the key lies open, as the vault's own secrets do then.
 */
export interface PictureKey {
  /** The page has drawn its picture, or there is none to draw: there is room for all the rest now. */
  readonly drawn: Promise<void>;
  /** `key`: in base64; in place of the one before, which opens nothing any more. */
  keep(key: string): Promise<Result<undefined, Problem>>;
  forget(): Result<undefined, Problem>;
  /** main hears what the page posts now. */
  listens(): void;
}

export function createPictureKey(profile: string, opening: Promise<BrowserWindow>): PictureKey {
  const path = join(profile, "picture-key.json");
  const drawn = deferred();
  const listening = deferred();
  let isAsked = false;

  const read = async (): Promise<string | null> => {
    const { isWrapped, key } = readJsonFile(path, kept, NO_KEY).value;
    if (!isWrapped) return key === "" ? null : key;
    const opened = await unwrapKey(Buffer.from(key, "base64"));
    return opened.ok ? Buffer.from(opened.value).toString("base64") : null;
  };
  const isOurs = async ({ sender, senderFrame }: Electron.IpcMainInvokeEvent): Promise<boolean> => {
    const { webContents } = await opening;
    return sender === webContents && senderFrame === webContents.mainFrame && senderFrame.origin === UI_ORIGIN;
  };
  ipcMain.handle("picture-key", async (event) => {
    // Once a start: a page that is loaded again has something newer than the picture of last time.
    if (isAsked || !(await isOurs(event))) return null;
    isAsked = true;
    return read();
  });
  ipcMain.handle("listening", async (event) => {
    if (!(await isOurs(event))) return;
    drawn.resolve();
    await listening.promise;
  });
  if (!existsSync(path)) drawn.resolve();
  setTimeout(drawn.resolve, LATEST_MS);
  return {
    drawn: drawn.promise,
    listens: listening.resolve,
    async keep(key) {
      const { available } = await keychainState();
      if (!available) return writeJsonFile(path, { isWrapped: false, key });
      const wrapped = await wrapKey(Buffer.from(key, "base64"));
      if (!wrapped.ok) return wrapped;
      return writeJsonFile(path, { isWrapped: true, key: Buffer.from(wrapped.value).toString("base64") });
    },
    forget() {
      try {
        rmSync(path, { force: true });
        return ok(undefined);
      } catch (error) {
        return err(problem("unknown", String(error).slice(0, 200)));
      }
    },
  };
}

function deferred(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
