import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "./sourceFile.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every file under the given folders whose name matches, in a stable order. */
export function readProjectFiles(folders: readonly string[], names: RegExp): SourceFile[] {
  return (
    folders
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      // The rivals of the benches are installed below tests/.
      .filter((entry) => entry.isFile() && names.test(entry.name) && !entry.parentPath.includes("node_modules"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({ path: relative(root, file).split(sep).join("/"), text: readFileSync(file, "utf8") }))
  );
}
