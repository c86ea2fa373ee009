import { rename, rm, writeFile } from "node:fs/promises";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";

/** A file where a person wants it: written beside and renamed, so that what was there before stays whole until the new one is. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<undefined, Problem>> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
    return ok(undefined);
  } catch (error) {
    await rm(beside, { force: true });
    const code = error instanceof Error && "code" in error ? String(error.code) : "write";
    return err(problem(code === "ENOSPC" ? "diskFull" : "fileUnwritable", code));
  }
}
