import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { exact } from "../crypto/exact.ts";

/** Either the old bytes or the new ones are there after a crash, never a part: temporary file, fsync, rename, fsync. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<Result<void, Problem>> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.new`;
    const file = await open(temporary, "w", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncDirectory(dirname(path));
    return ok(undefined);
  } catch (error) {
    return err(problem(codeOf(error) === "ENOSPC" ? "diskFull" : "storeDamaged", `write ${codeOf(error)}`));
  }
}

/** Null when there is no such file. */
export async function readWhole(path: string): Promise<Result<Uint8Array | null, Problem>> {
  try {
    return ok(exact(await readFile(path)));
  } catch (error) {
    return codeOf(error) === "ENOENT" ? ok(null) : err(problem("storeDamaged", `read ${codeOf(error)}`));
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown";

/** The rename itself must reach the disk too; Windows knows no such thing and keeps it in its journal. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
