import { emptyNames } from "./layers.ts";

/** Paths in which a folder or file has a name that says nothing; endings such as `.test.ts` do not count. */
export function findEmptyNames(paths: readonly string[]): string[] {
  return paths.filter((path) => path.split("/").some((part) => emptyNames.test(part.split(".")[0] ?? "")));
}
