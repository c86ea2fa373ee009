import { isHash } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { err, ok } from "../domain/result.ts";
import type { ContentMaker } from "./contentMaker.ts";
import type { ToContentWorker } from "./contentWorker.ts";

/**
 * Beside the window, which would stand still for a long draft: to lay one out is one piece of work. Begun with the first entry,
 * because a version of which some are missing is asked for again and again and gives none.
 */
export function startContentWorker(): ContentMaker {
  let worker: Worker | null = null;
  const post = (message: ToContentWorker): Worker => {
    worker ??= new Worker(new URL("./contentWorker.ts", import.meta.url), { type: "module" });
    worker.postMessage(message);
    return worker;
  };
  return {
    take: (envelopes) => void post({ type: "entries", envelopes }),
    finish: (wish) =>
      new Promise((resolve) => {
        const busy = post({ type: "end", wish });
        busy.onmessage = ({ data }) => resolve(isHash(data) ? ok(data) : err(problem("unknown", "contentWorker")));
        busy.onerror = () => resolve(err(problem("unknown", "contentWorker")));
      }),
    stop(): void {
      worker?.terminate();
    },
  };
}
