import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The variable of the environment that names the place for what tests on running apps make once. */
export const MADE_ONCE = "CONCORDIA_MADE_ONCE";

/**
 * A place for what tests on running apps make once, for all workers and runs that begin before it is removed: where there
 * is one already, that is it.
 *
 * @returns {() => void} removes what was opened here
 */
export function openMadeOnce() {
  if (process.env[MADE_ONCE] !== undefined) return () => undefined;
  const place = mkdtempSync(join(tmpdir(), "concordia-made-"));
  process.env[MADE_ONCE] = place;
  return () => {
    delete process.env[MADE_ONCE];
    rmSync(place, { recursive: true, force: true });
  };
}
