import { projectRoot } from "./projectRoot.mjs";
import { runCommand } from "./runCommand.mjs";

/**
 * Opens the built app and waits until it is closed.
 *
 * @param {import("./setup/electronRuntime.mjs").ElectronRuntime} runtime
 * @param {string[]} args passed on to the app
 * @returns {Promise<number>} its exit code
 */
export async function openApp(runtime, args) {
  const sandbox = process.env.NO_SANDBOX === "1" ? ["--no-sandbox"] : [];
  const { code } = await runCommand(runtime.executable, [...sandbox, projectRoot, ...args], { show: true });
  return code;
}
