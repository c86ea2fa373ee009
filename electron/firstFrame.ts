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

/** The letters of the interface, as most of it is written. */
const FIRST_LETTERS = /\/inter-latin(-ext)?-wght-normal-[^/]+\.woff2$/;
/** No frame is drawn before the page's first script has been read: an empty one would only hold up the first. */
const FIRST_SCRIPT = '<script async type="module"';

/**
 * For the build: a page names the styles of the modules that its first script is going to ask for, and the letters they are
 * set in, so that they are there when it draws, and not asked for one after the other.
 */
export const firstFrame = {
  name: "first-frame",
  transformIndexHtml: {
    order: "post",
    handler(html: string, { chunk, bundle = {} }: Built) {
      const next = (chunk?.dynamicImports ?? []).flatMap((file) => [file, ...(bundle[file]?.imports ?? [])]);
      const known = chunk?.viteMetadata?.importedCss ?? new Set<string>();
      if (known.size === 0) return html;
      const styles = new Set(next.flatMap((file) => [...(bundle[file]?.viteMetadata?.importedCss ?? [])]));
      const letters = Object.keys(bundle).filter((file) => FIRST_LETTERS.test(`/${file}`));
      if (!html.includes(FIRST_SCRIPT) || letters.length === 0) throw new Error("The first frame lacks what it needs.");
      return {
        html: html.replace(FIRST_SCRIPT, `${FIRST_SCRIPT} blocking="render"`),
        tags: [
          ...letters.map((file) => link("preload", file, { as: "font", type: "font/woff2", crossorigin: true })),
          ...[...styles].filter((file) => !known.has(file)).map((file) => link("stylesheet", file)),
        ],
      };
    },
  },
} as const;

const link = (rel: string, file: string, attributes: Readonly<Record<string, string | true>> = {}) => ({
  tag: "link",
  attrs: { rel, href: `/${file}`, ...attributes },
  injectTo: "head" as const,
});
