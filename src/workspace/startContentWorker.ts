import * as v from "valibot";
import { SCHEMES } from "../documents/text/numbering/scheme.ts";
import { type DeviceId, type Hash, isDeviceId, isHash } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { ContentMaker } from "./contentMaker.ts";
import type { ToContentWorker } from "./contentWorker.ts";
import { PARAGRAPH_ACTS } from "./paragraphChanges.ts";

const said = { canonical: v.string(), scheme: v.picklist(SCHEMES) };
const text = v.object({
  ...said,
  before: v.nullable(v.object(said)),
  changes: v.array(
    v.object({
      block: v.string(),
      what: v.picklist(PARAGRAPH_ACTS),
      device: v.custom<DeviceId>(isDeviceId),
      at: v.number(),
    }),
  ),
});
const hash = v.custom<Hash>(isHash);

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
  const ask = <Schema extends v.GenericSchema>(
    message: ToContentWorker,
    schema: Schema,
  ): Promise<Result<v.InferOutput<Schema>>> =>
    new Promise((resolve) => {
      const busy = post(message);
      busy.onmessage = ({ data }) => {
        const parsed = v.safeParse(schema, data);
        resolve(parsed.success ? ok(parsed.output) : err(problem("unknown", "contentWorker")));
      };
      busy.onerror = () => resolve(err(problem("unknown", "contentWorker")));
    });
  return {
    take: (envelopes) => void post({ type: "entries", envelopes }),
    finish: (wish) => ask({ type: "end", wish }, hash),
    tell: (wish, since) => ask({ type: "tell", wish, since }, text),
    stop(): void {
      worker?.terminate();
    },
  };
}
