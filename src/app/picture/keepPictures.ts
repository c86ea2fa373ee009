import { MOST_LETTERS } from "../../../electron/bridge/picture/pictureParts.ts";
import type { Services } from "../../state/services.ts";
import type { RootState, Store } from "../../state/store.ts";
import { takePicture } from "./takePicture.ts";

/** Many changes that come at once are one picture. */
const QUIET_MS = 2_000;

export interface PictureParts {
  readonly store: Pick<Store, "subscribe"> & { readonly getState: () => Pick<RootState, "view" | "session"> };
  readonly main: Pick<Services["main"], "keepPicture">;
  readonly place: Element;
}

/**
 * Gives main what the list looks like for the first frame of the next start, as long as that will begin with the list. Where
 * a passphrase protects the keys nothing is kept: nothing may be shown before it was typed. Returns its stop function.
 */
export function keepPictures({ store, main, place }: PictureParts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Not yet known: what the start before has left. */
  let kept: string | null | undefined;

  const give = (picture: string | null): void => {
    if (picture === kept) return;
    kept = picture;
    void main.keepPicture({ picture });
  };
  const keep = (): void => {
    timer = undefined;
    if (!isOfNext(store.getState())) return;
    const text = JSON.stringify(takePicture(place));
    if (text !== "null" && text.length <= MOST_LETTERS) give(text);
  };
  const look = (): void => {
    if (isOfNext(store.getState())) timer ??= setTimeout(keep, QUIET_MS);
    else if (isElsewhere(store.getState())) give(null);
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
