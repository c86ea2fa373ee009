import type { Services } from "../../state/services.ts";
import type { RootState, Store } from "../../state/store.ts";
import { newPictureKey, sealPicture, shelvePicture } from "./sealedPicture.ts";
import type { FirstFrame } from "./showPicture.ts";
import { takePicture } from "./takePicture.ts";

/** Many changes that come at once are one picture. */
const QUIET_MS = 2_000;
/** Some hundred rows have a fifth of it; what is longer is not worth its reading. */
const MOST_LETTERS = 1_000_000;

export interface PictureParts {
  readonly store: Pick<Store, "subscribe"> & { readonly getState: () => Pick<RootState, "view" | "session"> };
  readonly main: Pick<Services["main"], "keepPictureKey">;
  /** What is kept already, and the styles it goes with. */
  readonly first: Pick<FirstFrame, "shown" | "sheets">;
  readonly place: Element;
}

/**
 * Keeps what the list looks like for the first frame of the next start, as long as that will begin with the list. Where a
 * passphrase protects the keys nothing is kept: nothing may be shown before it was typed. Returns its stop function.
 */
export function keepPictures({ store, main, first, place }: PictureParts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let key = first.shown?.key ?? null;
  let kept = first.shown?.text ?? null;

  /** One key for as long as it opens what it sealed: a machine that goes down in between has the old picture or the new. */
  const ownKey = async (): Promise<string | null> => {
    if (key !== null) return key;
    const fresh = newPictureKey();
    const written = await main.keepPictureKey({ key: fresh });
    key = written.ok ? fresh : null;
    return key;
  };
  const keep = async (): Promise<void> => {
    timer = undefined;
    if (!isOfNext(store.getState())) return;
    const picture = takePicture(place, first.sheets);
    const text = picture && JSON.stringify(picture);
    const own = text === null || text === kept || text.length > MOST_LETTERS ? null : await ownKey();
    if (text === null || own === null) return;
    const sealed = await sealPicture(own, text);
    // Meanwhile another page may have been opened, which the next start begins with.
    if (!isOfNext(store.getState())) return;
    shelvePicture(sealed);
    kept = text;
  };
  const look = (): void => {
    if (isOfNext(store.getState())) timer ??= setTimeout(() => void keep(), QUIET_MS);
    else if (kept !== null && isElsewhere(store.getState())) {
      kept = null;
      shelvePicture(null);
    }
  };
  const stop = store.subscribe(look);
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** The next start will show this list, and may show it before anything is typed. */
function isOfNext({ view, session }: Pick<RootState, "view" | "session">): boolean {
  const { vault, isLoaded } = session;
  const isOpen = vault?.state === "ready" && vault.protection !== "passphrase";
  return isOpen && isLoaded && view.isShown && view.page.name === "drafts" && view.sheet === null;
}

/** At a start the page is not known yet. */
const isElsewhere = ({ view }: Pick<RootState, "view">): boolean =>
  view.page.name !== "home" && view.page.name !== "drafts";
