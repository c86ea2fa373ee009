import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNodeTool } from "./nodeTool.mjs";
import { projectRoot } from "./projectRoot.mjs";
import { withLock } from "./setup/withLock.mjs";
import { sourceHash } from "./sourceHash.mjs";
import { withProgress } from "./withProgress.mjs";

const mark = join(projectRoot, "out", ".sources");
const lock = join(projectRoot, "node_modules", ".cache", "build.lock");
const electronVite = { package: "electron-vite" };

/**
 * Builds into out/ unless what is there was made from these very sources. Expects `bootstrap` to have run.
 *
 * @returns {Promise<void>} rejects with the tool's own words when the build fails
 */
export async function ensureBuild() {
  await withLock(lock, async () => {
    const hash = sourceHash();
    if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return;
    // Without its mark a build that fails half-way is not taken for a whole one.
    rmSync(mark, { force: true });
    const args = ["build", "-c", "electron/vite.config.ts", "--logLevel", "warn"];
    const { code, output } = await withProgress("build", () => runNodeTool(electronVite, args));
    if (code !== 0) throw new Error(`The build failed:\n${output}`);
    writeFileSync(mark, hash);
  });
}
