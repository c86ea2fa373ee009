import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { firstFrame } from "./firstFrame.ts";
import { fontsByScript } from "./fontsByScript.ts";
import { kitLanguages } from "./kitLanguages.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const from = (path: string) => resolve(root, path);

/** The oldest Electron the app runs on is 33: Chromium 130 and Node 20.18. Newer syntax is lowered to these. */
const chromium = "chrome130";
const node = "node20.18";

/** Faster versions of parts of ws, which does without them. */
const optionalNativeParts = ["bufferutil", "utf-8-validate"];

export default defineConfig({
  main: {
    root,
    build: {
      outDir: from("out/main"),
      target: node,
      sourcemap: true,
      // Bundling everything keeps node_modules out of the package and makes for a quicker start.
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: from("electron/main/main.ts"), vault: from("electron/vault/process.ts") },
        external: optionalNativeParts,
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: from("out/preload"),
      target: node,
      sourcemap: true,
      externalizeDeps: false,
      // A sandboxed preload cannot load a second file, and it must be CommonJS.
      isolatedEntries: true,
      rolldownOptions: {
        input: { ui: from("electron/preload/ui.ts"), net: from("electron/preload/net.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: from("src"),
    plugins: [react(), kitLanguages, fontsByScript, firstFrame],
    // resources/ is read by the main process, not served.
    publicDir: false,
    build: {
      outDir: from("out/renderer"),
      target: chromium,
      sourcemap: true,
      minify: true,
      // The content policy allows no data: addresses for scripts and fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { app: from("src/app/index.html"), net: from("src/net/index.html") } },
    },
  },
});
