import { importDocx } from "../documents/files/importing/importDocx.ts";

/** The one file that this worker was started for comes as bytes; the answer is a Result, and the worker is ended then. */
addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(importDocx(data));
});
