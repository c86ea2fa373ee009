import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Lets `use` work with a profile folder that nobody had before, empty or a copy of `template`, and removes it.
 *
 * @template T
 * @param {(profile: string) => Promise<T>} use
 * @param {string} [template]
 * @returns {Promise<T>}
 */
export async function withFreshProfile(use, template) {
  const profile = mkdtempSync(join(tmpdir(), "concordia-bench-"));
  try {
    if (template !== undefined) cpSync(template, profile, { recursive: true });
    return await use(profile);
  } finally {
    // Chromium's last threads may still be writing when the process is gone.
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    rmSync(`${profile}.ends`, { force: true });
  }
}
