import { type ChosenFile, readDictionaryFiles } from "../documents/spelling/dictionaryFiles.ts";
import { type Dictionary, type Hunspell, openHunspell } from "../documents/spelling/openHunspell.ts";
import { createSpeller, type Speller } from "../documents/spelling/speller.ts";
import type { SpellingLanguage } from "../documents/spelling/spellingLanguage.ts";
import { isUsable } from "../documents/spelling/isUsable.ts";
import { problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";

/** A dictionary that comes with the app, by the addresses of its files, or one that was added. */
export type DictionarySource = { readonly affix: string; readonly words: string } | { readonly added: Dictionary };

/** What the window says to the one worker that it has started for one language. Each is answered once, in this order. */
export type ToSpellingWorker =
  | { readonly type: "open"; readonly lang: SpellingLanguage; readonly wasm: string; readonly source: DictionarySource }
  | {
      readonly type: "try";
      readonly lang: SpellingLanguage;
      readonly wasm: string;
      readonly files: readonly ChosenFile[];
    }
  | { readonly type: "check"; readonly words: readonly string[] }
  | { readonly type: "suggest"; readonly word: string };

let speller: Speller | null = null;

async function answer(message: ToSpellingWorker): Promise<Result<unknown>> {
  switch (message.type) {
    case "open":
      speller = createSpeller(await open(message.wasm, await dictionaryOf(message.source)), message.lang);
      return ok(null);
    case "try": {
      const read = readDictionaryFiles(message.files, message.lang);
      if (!read.ok) return read;
      const hunspell = await open(message.wasm, read.value);
      return isUsable(hunspell, read.value) ? read : err(problem("dictionaryDamaged", "no word"));
    }
    case "check":
      return speller ? ok(message.words.map(speller.wrongIn)) : err(problem("spellingFailed", "not open"));
    case "suggest":
      return speller ? ok(speller.suggest(message.word)) : err(problem("spellingFailed", "not open"));
  }
}

async function dictionaryOf(source: DictionarySource): Promise<Dictionary> {
  if ("added" in source) return source.added;
  const text = async (address: string): Promise<string> => (await fetched(address)).text();
  const [affix, words] = await Promise.all([text(source.affix), text(source.words)]);
  return { affix, words };
}

async function open(wasm: string, dictionary: Dictionary): Promise<Hunspell> {
  return openHunspell(new Uint8Array(await (await fetched(wasm)).arrayBuffer()), dictionary);
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}

let before: Promise<unknown> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<ToSpellingWorker>) => {
  before = before
    .then(() => answer(data))
    .catch((error: unknown) => err(problem("spellingFailed", error instanceof Error ? error.name : "worker")))
    .then((result) => postMessage(result));
});
