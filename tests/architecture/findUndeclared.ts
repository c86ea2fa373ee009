import { packageName } from "./packageName.ts";
import { readImports } from "./readImports.ts";
import type { SourceFile } from "./sourceFile.ts";

/** A package that is there only because another one needs it may be gone, or another, after the next update. */
export function findUndeclared(files: readonly SourceFile[], declared: ReadonlySet<string>): string[] {
  const named = files
    .flatMap(({ text }) => readImports(text).map(({ specifier }) => specifier))
    .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
    .map(packageName);
  return [...new Set(named)].filter((name) => !declared.has(name)).sort();
}
