import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNodeTool } from "../../../scripts/nodeTool.mjs";
import { projectRoot } from "../../../scripts/projectRoot.mjs";
import { madeOnce } from "./madeOnce.ts";

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
 * The app built from sources that somebody has changed on a machine of their own, which nobody can prevent. It runs and
 * speaks like every other; whether the others believe it is what a test then finds out. Built once in a run.
 *
 * @returns the folder to start it from
 */
export function patchedApp(name: string, patches: readonly Patch[]): Promise<string> {
  return madeOnce(`app of ${name}`, (root) => build(root, patches));
}

async function build(root: string, patches: readonly Patch[]): Promise<void> {
  for (const source of SOURCES) cpSync(join(projectRoot, source), join(root, source), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"), "dir");
  for (const patch of patches) apply(root, patch);
  const args = ["build", "-c", join(root, "electron/vite.config.ts"), "--logLevel", "error", "--sourcemap", "false"];
  const { code, output } = await runNodeTool({ package: "electron-vite" }, args, { cwd: root });
  if (code !== 0 || !existsSync(join(root, "out/main/main.js"))) throw new Error(`no patched app:\n${output}`);
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
