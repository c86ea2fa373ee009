import type { ContentWish } from "./contentMaker.ts";
import type { OpenedEnvelope } from "./inbox.ts";
import { contentOfEntries } from "./versionContent.ts";
import { type SeenEnds, textOfEntries } from "./versionText.ts";

/** What the window says to the one worker that it has started for one version; the answer is the hash, or the text. */
export type ToContentWorker =
  | { readonly type: "entries"; readonly envelopes: readonly OpenedEnvelope[] }
  | { readonly type: "end"; readonly wish: ContentWish }
  | { readonly type: "tell"; readonly wish: ContentWish; readonly since: SeenEnds | null };

const entries: OpenedEnvelope[] = [];

addEventListener("message", ({ data }: MessageEvent<ToContentWorker>) => {
  if (data.type === "entries") entries.push(...data.envelopes);
  else if (data.type === "tell") postMessage(textOfEntries(data.wish, entries, data.since));
  else postMessage(contentOfEntries(data.wish.space, data.wish.doc, entries, data.wish.authority));
});
