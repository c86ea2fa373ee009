import { readFileSync } from "node:fs";
import { openHunspell } from "../../../src/documents/spelling/openHunspell.ts";
import { createSpeller, type Speller } from "../../../src/documents/spelling/speller.ts";
import type { SpellingLanguage } from "../../../src/documents/spelling/spellingLanguage.ts";

const modules = new URL("../../../node_modules/", import.meta.url);
const fileOf = (path: string) => readFileSync(new URL(path, modules));
const PACKAGES = { en: "dictionary-en-gb", fr: "dictionary-fr", pl: "dictionary-pl" } as const;

export const engine = (): Uint8Array => new Uint8Array(fileOf("hunspell-wasm/wasm/hunspell.wasm"));

/** The dictionary that comes with the app, in the engine that comes with it. */
export async function bundledSpeller(lang: keyof typeof PACKAGES & SpellingLanguage): Promise<Speller> {
  const [affix, words] = ["aff", "dic"].map((ending) => fileOf(`${PACKAGES[lang]}/index.${ending}`).toString("utf8"));
  return createSpeller(await openHunspell(engine(), { affix: affix ?? "", words: words ?? "" }), lang);
}
