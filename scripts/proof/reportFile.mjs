import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../projectRoot.mjs";

/**
 * A fresh place for a runner's report: what an earlier run left there must not be counted again.
 *
 * @param {string} name
 */
export function freshReportFile(name) {
  const folder = join(projectRoot, "test-results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} file
 * @returns {any} whatever the runner wrote, or nothing when it did not come so far
 */
export function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
