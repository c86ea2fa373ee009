import * as v from "valibot";
import { type ImportedDraft, importedDraft } from "../documents/files/importing/importedDraft.ts";
import { LIMITS } from "../documents/files/limits.ts";
import { PROBLEM_CODES, type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";

export type Import = {
  /** Never rejects. `cancelled` when it was stopped. */
  readonly done: Promise<Result<ImportedDraft, Problem>>;
  readonly stop: () => void;
};

const answer = v.variant("ok", [
  v.object({ ok: v.literal(true), value: importedDraft }),
  v.object({ ok: v.literal(false), error: v.object({ code: v.picklist(PROBLEM_CODES) }) }),
]);

/**
 * Reads a Word file beside the window, in a worker that is ended with it: a file made to do harm has nothing there but itself, and no
 * more than a minute. What the worker says is checked like what comes from anywhere else.
 */
export function startImport(file: File): Import {
  if (file.size > LIMITS.packedBytes) {
    return { done: Promise.resolve(err(problem("wordFileTooLarge", "packed"))), stop: () => undefined };
  }
  const worker = new Worker(new URL("./importWorker.ts", import.meta.url), { type: "module" });
  let end: (result: Result<ImportedDraft, Problem>) => void = () => undefined;
  const done = new Promise<Result<ImportedDraft, Problem>>((resolve) => {
    const timer = setTimeout(() => end(err(problem("wordFileTooLarge", "time"))), LIMITS.time);
    end = (result) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
  });
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(answer, data);
    if (!read.success) end(err(problem("wordFileDamaged", "answer")));
    else end(read.output.ok ? ok(read.output.value) : err(problem(read.output.error.code)));
  };
  // A worker that ran out of memory says no more than that it has ended.
  worker.onerror = () => end(err(problem("wordFileTooLarge", "worker")));
  file.arrayBuffer().then(
    (buffer) => worker.postMessage(new Uint8Array(buffer), [buffer]),
    () => end(err(problem("fileUnreadable", "word file"))),
  );
  return { done, stop: () => end(err(problem("cancelled"))) };
}
