import { type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { ToFileWorker } from "./fileWorker.ts";

/** Beside the window, which would stand still for a long draft. Null when `signal` was given before it was done. */
export function writeInWorker(
  wish: ToFileWorker,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer> | null, Problem>> {
  const worker = new Worker(new URL("./fileWorker.ts", import.meta.url), { type: "module" });
  return new Promise<Result<Uint8Array<ArrayBuffer> | null, Problem>>((resolve) => {
    const stop = (): void => resolve(ok(null));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<unknown>) =>
      resolve(isBytes(data) ? ok(data) : err(problem("unknown", "fileWorker")));
    worker.onerror = ({ message }) => resolve(err(problem("unknown", `fileWorker ${message}`.slice(0, 200))));
    worker.postMessage(wish);
  }).finally(() => worker.terminate());
}

const isBytes = (data: unknown): data is Uint8Array<ArrayBuffer> =>
  data instanceof Uint8Array && data.buffer instanceof ArrayBuffer && data.byteLength === data.buffer.byteLength;
