interface Chunk {
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly viteMetadata?: { readonly importedCss?: ReadonlySet<string> };
}
interface Built {
  /** The page's first script. */
  readonly chunk?: Chunk | undefined;
  readonly bundle?: Readonly<Record<string, Chunk>> | undefined;
}

/**
 * For the build: a page names the styles of the modules that its first script is going to ask for, so that they are there
 * when it draws, and not asked for one after the other.
 */
export const stylesFirst = {
  name: "styles-first",
  transformIndexHtml: {
    order: "post",
    handler(_html: string, { chunk, bundle = {} }: Built) {
      const next = (chunk?.dynamicImports ?? []).flatMap((file) => [file, ...(bundle[file]?.imports ?? [])]);
      const known = chunk?.viteMetadata?.importedCss ?? new Set<string>();
      const styles = new Set(next.flatMap((file) => [...(bundle[file]?.viteMetadata?.importedCss ?? [])]));
      return [...styles]
        .filter((file) => !known.has(file))
        .map((file) => ({ tag: "link", attrs: { rel: "stylesheet", href: `/${file}` }, injectTo: "head" as const }));
    },
  },
} as const;
