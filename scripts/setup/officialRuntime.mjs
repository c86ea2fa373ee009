import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../projectRoot.mjs";
import { runCommand } from "../runCommand.mjs";
import { withProgress } from "../withProgress.mjs";

const folder = join(projectRoot, "node_modules", "electron");
/** Long enough for a slow line; where the download is closed it fails at once. */
const downloadMs = 120_000;

function lockedVersion() {
  return String(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version);
}

/** @returns {import("./electronRuntime.mjs").ElectronRuntime | undefined} */
export function findOfficialRuntime() {
  const pathFile = join(folder, "path.txt");
  const versionFile = join(folder, "dist", "version");
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  const executable = join(folder, "dist", readFileSync(pathFile, "utf8"));
  const version = readFileSync(versionFile, "utf8").trim().replace(/^v/, "");
  if (version !== lockedVersion() || !existsSync(executable)) return undefined;
  return { kind: "official", folder: join(folder, "dist"), executable, version };
}

/**
 * Lets the electron package fetch its own binary.
 *
 * @param {{patient: boolean}} options `patient` where nothing else could be used instead
 * @returns {Promise<{runtime: import("./electronRuntime.mjs").ElectronRuntime | undefined, output: string}>}
 */
export async function downloadOfficialRuntime({ patient }) {
  const { output } = await withProgress(`Electron ${lockedVersion()}: download`, () =>
    runCommand(process.execPath, [join(folder, "install.js")], patient ? {} : { timeoutMs: downloadMs }),
  );
  return { runtime: findOfficialRuntime(), output };
}
