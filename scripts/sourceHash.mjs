import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./projectRoot.mjs";

/** Whatever a build is made of. */
const sources = ["electron", "src", "resources", "package.json", "package-lock.json"];

/**
 * @param {string} path relative to the project
 * @returns {string[]}
 */
function filesUnder(path) {
  const absolute = join(projectRoot, path);
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .sort();
}

/** One number for the content of all sources; times would change with every checkout. */
export function sourceHash() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesUnder))
    hash.update(`${file}\0`).update(readFileSync(join(projectRoot, file)));
  return hash.digest("hex");
}
