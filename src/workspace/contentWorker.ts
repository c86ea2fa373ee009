import type { ContentWish } from "./contentMaker.ts";
import type { OpenedEnvelope } from "./inbox.ts";
import { contentOfEntries } from "./versionContent.ts";

/** What the window says to the one worker that it has started for one version; the answer is the hash. */
export type ToContentWorker =
  | { readonly type: "entries"; readonly envelopes: readonly OpenedEnvelope[] }
  | { readonly type: "end"; readonly wish: ContentWish };

const entries: OpenedEnvelope[] = [];

addEventListener("message", ({ data }: MessageEvent<ToContentWorker>) => {
  if (data.type === "entries") entries.push(...data.envelopes);
  else postMessage(contentOfEntries(data.wish.space, data.wish.doc, entries, data.wish.authority));
});
