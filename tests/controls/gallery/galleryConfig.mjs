import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default ProseMirrorClipboard",
].join("; ");

/** Built and served under the policy of the page, so that looking at it also proves the kit obeys. */
export const galleryConfig = {
  configFile: false,
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  logLevel: "warn",
  build: {
    outDir: fileURLToPath(new URL("../../../node_modules/.cache/gallery", import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "chrome130",
  },
  preview: { port: 4188, strictPort: true, headers: { "Content-Security-Policy": POLICY } },
};
