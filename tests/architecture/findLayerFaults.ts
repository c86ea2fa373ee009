import { posix } from "node:path";
import { dataFolders, layers, packageHomes, separateRooms } from "./layers.ts";
import { packageName } from "./packageName.ts";
import { readImports } from "./readImports.ts";
import type { SourceFile } from "./sourceFile.ts";

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const firstTwo = (path: string): string => path.split("/").slice(0, 2).join("/");

/** The room of a path, for folders whose sub-folders may not import each other. */
function roomOf(path: string): string | undefined {
  const house = separateRooms.find((folder) => isWithin(path, folder));
  return house === undefined
    ? undefined
    : path
        .split("/")
        .slice(0, house.split("/").length + 1)
        .join("/");
}

function pathFault(file: string, target: string): string | undefined {
  const from = firstTwo(file);
  const to = firstTwo(target);
  const allowed = layers[from];
  if (allowed === undefined) return `${from} has no row in the table of layers`;
  if (dataFolders.some((folder) => isWithin(target, folder))) return undefined;
  if (from !== to && !allowed.includes(to)) return `${from} may not import from ${to}`;
  if (from === to && roomOf(file) !== roomOf(target)) return `${roomOf(file)} and ${roomOf(target)} are strangers`;
  return undefined;
}

/** An exact name goes before a pattern, so that node:crypto is not taken for just any node module. */
function homesOf(name: string): readonly string[] | undefined {
  const pattern = Object.keys(packageHomes).find((key) => key.endsWith("*") && name.startsWith(key.slice(0, -1)));
  return packageHomes[name] ?? (pattern === undefined ? undefined : packageHomes[pattern]);
}

function packageFault(file: string, specifier: string): string | undefined {
  const name = packageName(specifier);
  const homes = homesOf(name);
  if (homes === undefined) return `${name} has no home in the table of layers`;
  return homes.some((home) => isWithin(file, home)) ? undefined : `the home of ${name} is ${homes.join(", ")}`;
}

/** One sentence a fault: file and line, the import, and the rule it breaks. */
export function findLayerFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    readImports(text).flatMap(({ specifier, line }) => {
      const isOwn = specifier.startsWith(".");
      const target = posix.join(posix.dirname(path), specifier);
      const fault = isOwn ? pathFault(path, target) : packageFault(path, specifier);
      return fault === undefined ? [] : [`${path}:${line} imports "${specifier}": ${fault}`];
    }),
  );
}
