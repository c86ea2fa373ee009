import { type BrowserWindow, ipcMain } from "electron";
import * as v from "valibot";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { readPicture } from "../../bridge/picture/readPicture.ts";
import { UI_ORIGIN } from "../uiWindow.ts";
import { type FirstPage, firstPage, sha256 } from "./firstPage.ts";
import { deletePicture, readPictureText, sealForDisk, writePicture } from "./pictureFile.ts";

/** A page that never says so must not keep the vault waiting for ever. */
const LATEST_MS = 1_500;
/** A keychain that asks somebody first must not keep the page waiting. */
const LONGEST_MS = 700;
/** A picture goes with the page it was seen on: another version has other styles. */
const kept = v.pipe(v.string(), v.parseJson(), v.object({ page: v.string(), picture: v.string() }));

/** What the window looked like last time, which is the first frame of this start. */
export interface FirstPicture {
  /** The page has drawn it, or there is none to draw: there is room for all the rest now. */
  readonly drawn: Promise<void>;
  /** The page with the picture in it, once a start: a page that is loaded again has something newer to show. */
  page(built: string): Promise<FirstPage | null>;
  /** `text`: of a picture; null: the next start begins with something else. */
  keep(text: string | null): Promise<Result<undefined, Problem>>;
  /** main hears what the page posts now. */
  listens(): void;
}

export function createFirstPicture(profile: string, opening: () => Promise<BrowserWindow>): FirstPicture {
  const drawn = deferred();
  const listening = deferred();
  let shownOn: string | null = null;
  let last: string | null = null;
  let turn = 0;

  const read = async (page: string): Promise<string | null> => {
    const latest = new Promise<null>((resolve) => setTimeout(resolve, LONGEST_MS, null));
    const text = await Promise.race([readPictureText(profile), latest]);
    const found = v.safeParse(kept, text);
    return found.success && found.output.page === page ? found.output.picture : null;
  };

  ipcMain.handle("listening", async ({ sender, senderFrame }) => {
    const { webContents } = await opening();
    const isOurs = sender === webContents && senderFrame === webContents.mainFrame && senderFrame.origin === UI_ORIGIN;
    if (!isOurs) return;
    drawn.resolve();
    await listening.promise;
  });
  setTimeout(drawn.resolve, LATEST_MS);

  return {
    drawn: drawn.promise,
    listens: listening.resolve,
    async page(built) {
      if (shownOn !== null) return null;
      shownOn = await sha256(built);
      last = await read(shownOn);
      const picture = last === null ? null : readPicture(last);
      if (picture) return firstPage(built, picture);
      drawn.resolve();
      return null;
    },
    async keep(text) {
      const own = ++turn;
      if (text === null) {
        last = null;
        return deletePicture(profile);
      }
      if (text === last || shownOn === null) return ok(undefined);
      if (readPicture(text) === null) return err(problem("unknown", "picture"));
      const sealed = await sealForDisk(JSON.stringify({ page: shownOn, picture: text }));
      if (!sealed.ok) return sealed;
      // Meanwhile it was taken back, or there is a newer one.
      if (own !== turn) return ok(undefined);
      last = text;
      return writePicture(profile, sealed.value);
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
