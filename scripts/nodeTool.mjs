import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "./projectRoot.mjs";
import { runCommand } from "./runCommand.mjs";

/**
 * Path of the script behind a command of an installed package. Starting it with the running node avoids the shell
 * wrappers of node_modules/.bin, which differ between systems.
 *
 * @param {string} packageName
 * @param {string} [command] needed when the package offers several
 */
export function nodeToolPath(packageName, command) {
  const manifest = join(projectRoot, "node_modules", packageName, "package.json");
  /** @type {{bin: string | Record<string, string>}} */
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  const name = command ?? packageName.split("/").at(-1) ?? packageName;
  const script = typeof bin === "string" ? bin : bin[name];
  if (script === undefined) throw new Error(`${packageName} has no command called ${name}.`);
  return join(dirname(manifest), script);
}

/**
 * @param {{package: string, command?: string}} tool
 * @param {string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export function runNodeTool(tool, args, options) {
  return runCommand(process.execPath, [nodeToolPath(tool.package, tool.command), ...args], options);
}
