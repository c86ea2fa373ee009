/** What of the package is used; its own types say `any`. */
declare module "hunspell-wasm/wasm/hunspell.js" {
  export interface HunspellModule {
    readonly FS: {
      readonly writeFile: (path: string, bytes: Uint8Array) => void;
      readonly unlink: (path: string) => void;
    };
    /** Another one after the memory has grown. */
    readonly HEAPU8: Uint8Array;
    readonly _malloc: (bytes: number) => number;
    readonly _free: (address: number) => void;
    readonly _Hunspell_create: (affix: number, words: number) => number;
    readonly _Hunspell_destroy: (handle: number) => void;
    readonly _Hunspell_spell: (handle: number, word: number) => number;
    /** Puts the address of a list of strings at `list`; gives their number. */
    readonly _Hunspell_suggest: (handle: number, list: number, word: number) => number;
    readonly _Hunspell_free_list: (handle: number, list: number, count: number) => void;
  }
  export interface HunspellOptions {
    readonly wasmBinary: Uint8Array;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }
  // biome-ignore lint/style/noDefaultExport: it is the one of the package
  export default function load(options: HunspellOptions): Promise<HunspellModule>;
}
