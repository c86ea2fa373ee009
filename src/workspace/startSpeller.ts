import * as v from "valibot";
import type { ChosenFile } from "../documents/spelling/dictionaryFiles.ts";
import { DICTIONARY_LIMITS } from "../documents/spelling/dictionaryLimits.ts";
import type { Dictionary } from "../documents/spelling/openHunspell.ts";
import type { Wrong } from "../documents/spelling/speller.ts";
import type { SpellingLanguage } from "../documents/spelling/spellingLanguage.ts";
import { PROBLEM_CODES, type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { ENGINE } from "./spellingFiles.ts";
import type { DictionarySource, ToSpellingWorker } from "./spellingWorker.ts";

/** One language, looked up beside the window. After its first failure it answers nothing else. */
export type RunningSpeller = {
  /** What is wrong in each of the words. */
  readonly check: (words: readonly string[]) => Promise<Result<readonly Wrong[]>>;
  readonly suggest: (word: string) => Promise<Result<readonly string[]>>;
  readonly stop: () => void;
};

const answer = v.variant("ok", [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.object({ code: v.picklist(PROBLEM_CODES) }) }),
]);
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const checked = v.array(v.array(v.object({ from: offset, to: offset })));
const suggested = v.array(v.pipe(v.string(), v.maxLength(200)));
const dictionary = v.object({ affix: v.string(), words: v.string() });

/** A worker for each language: what a dictionary from elsewhere does to its engine is felt by no other. */
export function startSpeller(lang: SpellingLanguage, source: DictionarySource): RunningSpeller {
  const line = startWorker();
  const opened = line.ask({ type: "open", lang, wasm: ENGINE, source }, v.null());
  const behind = async <T>(ask: () => Promise<Result<T>>): Promise<Result<T>> => {
    const isOpen = await opened;
    return isOpen.ok ? ask() : isOpen;
  };
  return {
    check: (words) => behind(() => line.ask({ type: "check", words }, checked)),
    suggest: (word) => behind(() => line.ask({ type: "suggest", word }, suggested)),
    stop: () => line.end(problem("cancelled")),
  };
}

/** Whether chosen files are a dictionary of the language, found out in a worker that ends with the answer. */
export async function tryDictionary(lang: SpellingLanguage, files: readonly ChosenFile[]): Promise<Result<Dictionary>> {
  const line = startWorker();
  const tried = await line.ask({ type: "try", lang, wasm: ENGINE, files }, dictionary);
  line.end(problem("cancelled"));
  return tried;
}

/** Questions to one worker, answered in their order. Whatever goes wrong in it ends it. */
function startWorker() {
  const worker = new Worker(new URL("./spellingWorker.ts", import.meta.url), { type: "module" });
  const waiting: ((result: Result<unknown>) => void)[] = [];
  let ended: Problem | null = null;
  const end = (why: Problem): void => {
    ended ??= why;
    worker.terminate();
    for (const resolve of waiting.splice(0)) resolve(err(ended));
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(answer, data);
    if (read.success) waiting.shift()?.(read.output.ok ? ok(read.output.value) : err(problem(read.output.error.code)));
    else end(problem("spellingFailed", "answer"));
  };
  // A worker that ran out of memory, or that the page may not start, says no more than that.
  worker.onerror = () => end(problem("spellingFailed", "worker"));
  const ask = async <Schema extends v.GenericSchema>(
    message: ToSpellingWorker,
    schema: Schema,
  ): Promise<Result<v.InferOutput<Schema>>> => {
    if (ended) return err(ended);
    const timer = setTimeout(() => end(problem("spellingFailed", "time")), DICTIONARY_LIMITS.time);
    const result = await new Promise<Result<unknown>>((resolve) => {
      waiting.push(resolve);
      worker.postMessage(message);
    });
    clearTimeout(timer);
    if (!result.ok) {
      end(result.error);
      return result;
    }
    const read = v.safeParse(schema, result.value);
    if (read.success) return ok(read.output);
    end(problem("spellingFailed", "answer"));
    return err(problem("spellingFailed", "answer"));
  };
  return { ask, end };
}
