import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** The product and its rivals must use one copy of these, or neither knows the other's objects. */
const SHARED = [
  "lib0",
  "prosemirror-model",
  "prosemirror-state",
  "prosemirror-transform",
  "prosemirror-view",
  "y-protocols",
  "yjs",
];

const pages = fileURLToPath(new URL("../pages", import.meta.url));

/** @type {Promise<string> | undefined} */
let bundled;

/**
 * Bundles every page once a run, from the product's own sources and the rivals' packages.
 *
 * @returns {Promise<string>} the folder, for shell/main.mjs to serve
 */
export function bundlePages() {
  bundled ??= bundle();
  return bundled;
}

async function bundle() {
  const folder = mkdtempSync(join(tmpdir(), "concordia-bench-pages-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const names = readdirSync(pages).filter((name) => name.endsWith(".page.mjs"));
  await build({
    configFile: false,
    root: pages,
    logLevel: "warn",
    resolve: { dedupe: SHARED },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "chrome130",
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name.replace(".page.mjs", ""), join(pages, name)])),
        output: { entryFileNames: "[name].js" },
        preserveEntrySignatures: "strict",
      },
    },
  });
  return folder;
}
