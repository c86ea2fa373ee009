import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

/**
 * Bundles a module that imports the product's own TypeScript, and loads it here, without a window.
 *
 * @param {URL} module
 */
export async function loadNodeModule(module) {
  // Beside this file, so that packages are found.
  const folder = mkdtempSync(fileURLToPath(new URL(".bundle-", import.meta.url)));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: fileURLToPath(module),
      outDir: folder,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "module.mjs" } },
    },
  });
  return import(pathToFileURL(join(folder, "module.mjs")).href);
}
