import { join } from "node:path";
import { ensureBuild } from "./ensureBuild.mjs";
import { runNodeTool } from "./nodeTool.mjs";
import { projectRoot } from "./projectRoot.mjs";
import { runScript } from "./runScript.mjs";
import { bootstrap } from "./setup/bootstrap.mjs";
import { withProgress } from "./withProgress.mjs";

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const folders = { linux: "linux-unpacked", win32: "win-unpacked", darwin: "mac" };

/**
 * `npm run package`: a folder that runs on a machine without Node. Installers need tools that electron-builder fetches;
 * where it can, `npx electron-builder` makes those from the same settings.
 */
async function packageApp() {
  const runtime = await bootstrap({ needsXvfb: false });
  if (runtime === undefined) throw new Error("There is no Electron to package.");
  await ensureBuild();
  const args = ["--dir", "--publish", "never", "--config", "electron-builder.yml"];
  args.push(`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`);
  const { code, output } = await withProgress("package", () => runNodeTool({ package: "electron-builder" }, args));
  if (code !== 0) throw new Error(`Packaging failed:\n${output}`);
  console.log(`The app is in ${join(projectRoot, "dist", folders[process.platform] ?? "")}`);
  return 0;
}

await runScript(packageApp);
