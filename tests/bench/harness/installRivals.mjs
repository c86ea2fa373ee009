import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "../../../scripts/runCommand.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** Brings the rivals' packages, as locked, unless they are there. */
export async function installRivals() {
  const mark = join(folder, "node_modules", ".package-lock.json");
  const lock = join(folder, "package-lock.json");
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("  Installing the rivals ...");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { code, output } = await runCommand(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
  });
  if (code !== 0) throw new Error(`npm ci in tests/bench failed:\n${output}`);
  if (!readFileSync(mark, "utf8").includes("y-indexeddb")) throw new Error("The rivals are not there after npm ci.");
}
