import { readFileSync, renameSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";

export interface ReadJson<T> {
  readonly value: T;
  /** Where the file that could not be read is kept now; null when there was none, or it was whole. */
  readonly setAside: string | null;
}

/**
 * A small file of settings. One that cannot be read is set aside under another name and the fallback is used: a
 * damaged file is never overwritten.
 */
export function readJsonFile<S extends v.GenericSchema>(
  path: string,
  schema: S,
  fallback: v.InferOutput<S>,
): ReadJson<v.InferOutput<S>> {
  let text = "";
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    // Not there yet: the first start. Anything else (no right to read it, a folder in its place) is a damage too.
    if (codeOf(error) === "ENOENT") return { value: fallback, setAside: null };
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (parsed.success) return { value: parsed.output, setAside: null };
  const beside = `${path}.damaged-${Date.now()}`;
  renameSync(path, beside);
  return { value: fallback, setAside: beside };
}

/** Written beside and renamed, so that a crash leaves the old file or the new one; so does a full disk. */
export function writeJsonFile(path: string, value: unknown): Result<undefined, Problem> {
  const beside = `${path}.new`;
  try {
    writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
    renameSync(beside, path);
    return ok(undefined);
  } catch (error) {
    return err(codeOf(error) === "ENOSPC" ? problem("diskFull") : problem("unknown", `write ${codeOf(error)}`));
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "unknown");
