// Runs inside Electron, from resources/default_app.asar of a runtime that came without one: opens the app whose folder
// is given on the command line, as `electron <folder>` does. The top-level await holds back Electron's `ready` event
// until the app's own module has run; a CommonJS stand-in would let it fire too early for registering schemes.
import { app as publicApp } from "electron";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Electron's own default app uses these two methods, which its type list leaves out.
 *
 * @typedef {import("electron").App & {setVersion(version: string): void, setAppPath(path: string): void}} InnerApp
 */
const app = /** @type {InnerApp} */ (publicApp);

/** Splits the command line into modules to load first and the app's folder. @param {string[]} args */
function parse(args) {
  /** @type {string[]} */
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "-r" || arg === "--require") {
      at += 1;
      preloads.push(args[at] ?? "");
    } else if (!arg.startsWith("-")) {
      return { preloads, target: resolve(arg) };
    }
  }
  return { preloads, target: undefined };
}

/** @param {string} folder */
function readManifest(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  } catch {
    // A bare script is opened as it stands.
    return undefined;
  }
}

const { preloads, target } = parse(process.argv.slice(1));
if (target === undefined) {
  console.error("Name the folder of an app.");
  process.exit(1);
}
const requireFromHere = createRequire(join(process.cwd(), "started-from"));
for (const module of preloads) requireFromHere(module);

const manifest = readManifest(target);
if (manifest !== undefined) {
  app.name = manifest.productName ?? manifest.name;
  app.setVersion(manifest.version ?? "0.0.0");
  app.setPath("userData", join(app.getPath("appData"), app.name));
  app.setAppPath(target);
}
await import(pathToFileURL(manifest === undefined ? target : join(target, manifest.main ?? "index.js")).href);
