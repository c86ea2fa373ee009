import type { SpellingLanguage } from "../documents/spelling/spellingLanguage.ts";

/** Addresses of the engine and the dictionaries in the built app. Named by path: the packages export code only. */
export const ENGINE = new URL("../../node_modules/hunspell-wasm/wasm/hunspell.wasm", import.meta.url).href;

export const BUNDLED = {
  en: {
    affix: new URL("../../node_modules/dictionary-en-gb/index.aff", import.meta.url).href,
    words: new URL("../../node_modules/dictionary-en-gb/index.dic", import.meta.url).href,
  },
  fr: {
    affix: new URL("../../node_modules/dictionary-fr/index.aff", import.meta.url).href,
    words: new URL("../../node_modules/dictionary-fr/index.dic", import.meta.url).href,
  },
  pl: {
    affix: new URL("../../node_modules/dictionary-pl/index.aff", import.meta.url).href,
    words: new URL("../../node_modules/dictionary-pl/index.dic", import.meta.url).href,
  },
  uk: null,
} as const satisfies Readonly<Record<SpellingLanguage, { readonly affix: string; readonly words: string } | null>>;
