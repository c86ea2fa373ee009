interface Chunk {
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
interface Built {
  /** The page's first script. */
  readonly chunk?: Chunk | undefined;
  readonly bundle?: Readonly<Record<string, Chunk>> | undefined;
}

/**
 * For the build: a page names the modules that its first script is going to ask for, so that they are read while that
 * script runs, not after it.
 */
export const preloadNext = {
  name: "preload-next",
  transformIndexHtml: {
    order: "post",
    handler(_html: string, { chunk, bundle = {} }: Built) {
      const files = new Set(chunk?.dynamicImports);
      for (const file of files) for (const imported of bundle[file]?.imports ?? []) files.add(imported);
      const known = new Set(chunk?.imports);
      return [...files]
        .filter((file) => !known.has(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
          injectTo: "head" as const,
        }));
    },
  },
} as const;
