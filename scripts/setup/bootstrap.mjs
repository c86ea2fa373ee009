import { ensureDependencies } from "./dependencies.mjs";
import { ensureElectronRuntime } from "./electronRuntime.mjs";
import { electronEnvironment } from "./environment.mjs";
import { ensureSystemPackages } from "./systemPackages.mjs";

const oldestNode = [20, 19];

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Concordia needs Node.js ${oldestNode.join(".")} or newer; this is ${process.versions.node}.`);
}

/**
 * Brings a fresh checkout to where the app can be built and opened, and sets the variables that name its Electron.
 * Everything up to here uses nothing but Node's own library, because it runs before the first `npm ci`.
 *
 * @param {{needsXvfb?: boolean, needsElectron?: boolean, needsNetworks?: boolean}} [needs] by default the first two;
 *   `needsNetworks`: the commands that make networks of this machine's own
 * @returns {Promise<import("./electronRuntime.mjs").ElectronRuntime | undefined>} nothing only when none was asked for
 */
export async function bootstrap({ needsXvfb = true, needsElectron = true, needsNetworks = false } = {}) {
  refuseOldNode();
  // apt and npm wait for different servers, so they go side by side.
  await Promise.all([
    needsElectron ? ensureSystemPackages({ needsXvfb, needsNetworks }) : undefined,
    ensureDependencies(),
  ]);
  if (!needsElectron) return undefined;
  const runtime = await ensureElectronRuntime();
  Object.assign(process.env, electronEnvironment(runtime));
  return runtime;
}
