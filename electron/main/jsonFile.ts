import { readFileSync, renameSync, writeFileSync } from "node:fs";
import * as v from "valibot";

/**
 * A small file of settings. One that cannot be read is set aside under another name and the fallback is used: a
 * damaged file is never overwritten.
 */
export function readJsonFile<S extends v.GenericSchema>(
  path: string,
  schema: S,
  fallback: v.InferOutput<S>,
): v.InferOutput<S> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    // Not there yet: the first start.
    return fallback;
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (parsed.success) return parsed.output;
  renameSync(path, `${path}.damaged-${Date.now()}`);
  return fallback;
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
export function writeJsonFile(path: string, value: unknown): void {
  const beside = `${path}.new`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(beside, path);
}
