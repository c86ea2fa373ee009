/// <reference path="./hunspellWasm.d.ts" />
import load, { type HunspellModule } from "hunspell-wasm/wasm/hunspell.js";

/** The two files of a dictionary, as text in UTF-8: rules of endings (`.aff`) and words (`.dic`). */
export type Dictionary = { readonly affix: string; readonly words: string };

export type Hunspell = {
  readonly isWord: (word: string) => boolean;
  readonly suggest: (word: string) => readonly string[];
  readonly close: () => void;
};

const AFFIX = "dictionary.aff";
const WORDS = "dictionary.dic";
const POINTER_BYTES = 4;

/** `wasm`: the bytes of the engine. Rejects where the page may not run it, or the dictionary is none. */
export async function openHunspell(wasm: Uint8Array, { affix, words }: Dictionary): Promise<Hunspell> {
  const silent = (): void => undefined;
  const module = await load({ wasmBinary: wasm, print: silent, printErr: silent });
  const encoder = new TextEncoder();
  module.FS.writeFile(AFFIX, encoder.encode(affix));
  module.FS.writeFile(WORDS, encoder.encode(words));
  const handle = withText(module, AFFIX, (a) => withText(module, WORDS, (w) => module._Hunspell_create(a, w)));
  module.FS.unlink(AFFIX);
  module.FS.unlink(WORDS);
  if (handle === 0) throw new Error("no dictionary");
  return {
    isWord: (word) => withText(module, word, (address) => module._Hunspell_spell(handle, address)) !== 0,
    suggest: (word) => withText(module, word, (address) => suggestions(module, handle, address)),
    close: () => module._Hunspell_destroy(handle),
  };
}

function suggestions(module: HunspellModule, handle: number, word: number): readonly string[] {
  const list = module._malloc(POINTER_BYTES);
  try {
    const count = module._Hunspell_suggest(handle, list, word);
    if (count <= 0) return [];
    const first = numberAt(module, list);
    const found = Array.from({ length: count }, (_, i) => textAt(module, numberAt(module, first + i * POINTER_BYTES)));
    module._Hunspell_free_list(handle, list, count);
    return found;
  } finally {
    module._free(list);
  }
}

/** Puts a text into the memory of the engine while `use` has its address. */
function withText<T>(module: HunspellModule, text: string, use: (address: number) => T): T {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const address = module._malloc(bytes.byteLength);
  try {
    module.HEAPU8.set(bytes, address);
    return use(address);
  } finally {
    module._free(address);
  }
}

const numberAt = ({ HEAPU8 }: HunspellModule, address: number): number =>
  new DataView(HEAPU8.buffer, HEAPU8.byteOffset).getUint32(address, true);

function textAt({ HEAPU8 }: HunspellModule, address: number): string {
  return new TextDecoder().decode(HEAPU8.slice(address, HEAPU8.indexOf(0, address)));
}
