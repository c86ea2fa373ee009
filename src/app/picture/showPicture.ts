import type { MainBridge } from "../../workspace/mainPort.ts";
import { drawPicture } from "./drawPicture.ts";
import { readPicture } from "./readPicture.ts";
import { openPicture, shelvedPicture } from "./sealedPicture.ts";

/** Whatever keeps the window from coming up has to be seen. */
const LONGEST_MS = 5_000;
/** What the interface is set in; from the first style sheet (tokens.css). */
const LETTERS = '1em "Inter Variable", "Inter Others"';

/** A start that has shown its first frame. */
export interface FirstFrame {
  /** What opened the picture, and what it was; null when there was none. */
  readonly shown: { readonly key: string; readonly text: string } | null;
  /** Paths of the styles that the page came with. */
  readonly sheets: readonly string[];
  /** The window shows itself now. */
  drop(): void;
}

/**
 * The first frame of a start: what the list looked like last time, before any of the app has been read. Resolves when it is
 * drawn, or when there is nothing to draw. main hands out the key once a start.
 */
export async function showPicture(main: Pick<MainBridge, "pictureKey" | "listening">): Promise<FirstFrame> {
  const shown = await kept(main);
  // They were asked for with the page. Without them Chromium would measure every word twice.
  if (shown) await document.fonts.load(LETTERS, shown.text).catch(() => []);
  // What comes later belongs to pages that come later.
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const sheets = [...links].map(({ href }) => new URL(href).pathname);
  const picture = shown && readPicture(shown.text);
  // Other styles are those of another version of the app.
  const drawn = picture?.sheets.join() === sheets.join() ? drawPicture(picture, document) : null;
  const drop = (): void => drawn?.take();
  if (drawn) {
    void main.listening();
    setTimeout(drop, LONGEST_MS);
    await nextFrame();
    performance.mark("picture-drawn");
  }
  return { sheets, shown: drawn ? shown : null, drop };
}

async function kept(main: Pick<MainBridge, "pictureKey">): Promise<FirstFrame["shown"]> {
  const sealed = shelvedPicture();
  if (sealed === null) return null;
  const key = await main.pictureKey();
  const text = typeof key === "string" ? await openPicture(key, sealed) : null;
  return typeof key === "string" && text !== null ? { key, text } : null;
}

/** The frame is on its way to the screen when the task after its callback runs. */
const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
