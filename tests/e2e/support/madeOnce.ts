import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withLock } from "../../../scripts/setup/withLock.mjs";

const VARIABLE = "CONCORDIA_MADE_ONCE";

/** A place for what is made once in a run, for all workers. Returns what removes it. */
export function openMadeOnce(): () => void {
  const place = mkdtempSync(join(tmpdir(), "concordia-made-"));
  process.env[VARIABLE] = place;
  return () => rmSync(place, { recursive: true, force: true });
}

/**
 * The folder that `make` has filled: by whoever asks first in this run, while others who ask for the same wait. It is
 * only read afterwards. What was left half made by one who failed is made anew.
 */
export async function madeOnce(what: string, make: (folder: string) => Promise<void>): Promise<string> {
  const place = process.env[VARIABLE];
  if (place === undefined) throw new Error("globalSetup.ts opens the place for what is made once");
  const folder = join(place, what);
  const mark = `${folder}.made`;
  if (existsSync(mark)) return folder;
  return withLock(`${folder}.lock`, async () => {
    if (existsSync(mark)) return folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    await make(folder);
    writeFileSync(mark, "");
    return folder;
  });
}
