import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNodeTool } from "../../../scripts/nodeTool.mjs";
import { projectRoot } from "../../../scripts/projectRoot.mjs";

/** One change of one source file: what is written there must be found, or the patch says nothing. */
export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const SOURCES = [
  "electron",
  "src",
  "resources",
  "package.json",
  "tsconfig.json",
  "tests/tsconfig.json",
  "scripts/tsconfig.json",
];

/**
 * Builds the app from sources that somebody has changed on a machine of their own, which nobody can prevent. It runs
 * and speaks like every other; whether the others believe it is what a test then finds out.
 *
 * @returns the folder to start it from; remove it afterwards
 */
export async function buildPatchedApp(patches: readonly Patch[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "concordia-patched-"));
  try {
    for (const source of SOURCES) cpSync(join(projectRoot, source), join(root, source), { recursive: true });
    symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"), "dir");
    for (const patch of patches) apply(root, patch);
    const args = ["build", "-c", join(root, "electron/vite.config.ts"), "--logLevel", "error"];
    const { code, output } = await runNodeTool({ package: "electron-vite" }, args, { cwd: root });
    if (code !== 0 || !existsSync(join(root, "out/main/main.js"))) throw new Error(`no patched app:\n${output}`);
    return root;
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

function apply(root: string, { file, from, to }: Patch): void {
  const path = join(root, file);
  const source = readFileSync(path, "utf8");
  if (!source.includes(from)) throw new Error(`${file} does not hold: ${from}`);
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
}
