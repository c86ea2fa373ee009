import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../projectRoot.mjs";
import { withProgress } from "../withProgress.mjs";
import { cacheFolder } from "./cacheFolder.mjs";
import { isInstalledAsLocked } from "./isInstalledAsLocked.mjs";
import { runNpm } from "./runNpm.mjs";
import { withLock } from "./withLock.mjs";

const mark = join(projectRoot, "node_modules", ".concordia-lock");

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(projectRoot, "package-lock.json")))
    .digest("hex");
}

/** @param {string} hash */
function isMarked(hash) {
  return existsSync(mark) && readFileSync(mark, "utf8") === hash;
}

/** Installs the locked dependencies, and only when the lock differs from what was installed last. */
export async function ensureDependencies() {
  const hash = lockHash();
  if (isMarked(hash)) return;
  const lockName = createHash("sha256").update(projectRoot).digest("hex").slice(0, 16);
  await withLock(join(cacheFolder(), `install-${lockName}.lock`), async () => {
    if (isMarked(hash)) return;
    if (!isInstalledAsLocked(projectRoot)) await withProgress("npm ci", installLocked);
    writeFileSync(mark, hash);
  });
}

async function installLocked() {
  const { code, output } = await runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
}
