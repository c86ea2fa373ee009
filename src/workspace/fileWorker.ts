import type { FileWords } from "../documents/files/fileWords.ts";
import type { Paper } from "../documents/files/paper.ts";
import { type WrittenKind, writeFile } from "../documents/files/writeFile.ts";

/** What the window says to the one worker that it has started for one file; the answer is its bytes. */
export type ToFileWorker = { readonly paper: Paper; readonly kind: WrittenKind; readonly words: FileWords };

addEventListener("message", ({ data }: MessageEvent<ToFileWorker>) => {
  void writeFile(data.paper, data.kind, data.words).then((bytes) => postMessage(bytes));
});

// What is thrown in a promise is no error of the worker until it is thrown again.
addEventListener("unhandledrejection", ({ reason }) => {
  throw reason;
});
