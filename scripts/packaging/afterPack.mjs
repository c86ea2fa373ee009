import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { completeMark } from "../setup/carrier/ensureCarrierRuntime.mjs";
import { desktopEntry, mimePackage } from "./linuxShare.mjs";

const SCRIPT = "add-to-desktop.sh";

/**
 * @typedef {import("./linuxShare.mjs").Association} Association
 * @typedef {{ fileAssociations: Association[], protocols: { schemes: string[] }[], linux: { executableName: string, synopsis: string } }} Settings
 * @typedef {{ getResourcesDir(folder: string): string, appInfo: { productName: string }, config: unknown }} Packager
 */

/**
 * A runtime we put together ourselves has a stand-in that opens any folder it is given; a shipped app must not carry it.
 *
 * @param {{appOutDir: string, electronPlatformName: string, packager: Packager}} context
 */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), "default_app.asar"), { force: true });
  rmSync(join(appOutDir, completeMark), { force: true });
  if (electronPlatformName === "linux") putShare(appOutDir, packager);
}

/**
 * A folder is not installed by anybody: it brings along what tells the desktop which files it opens. Installers make that themselves, of the same settings.
 *
 * @param {string} folder
 * @param {Packager} packager
 */
function putShare(folder, { appInfo, config }) {
  const { fileAssociations, protocols, linux } = /** @type {Settings} */ (config);
  const entry = desktopEntry({
    name: appInfo.productName,
    synopsis: linux.synopsis,
    executable: linux.executableName,
    schemes: protocols.flatMap(({ schemes }) => schemes),
    associations: fileAssociations,
  });
  put(join(folder, "share", "applications", "concordia.desktop"), entry);
  put(join(folder, "share", "mime", "packages", "concordia.xml"), mimePackage(fileAssociations));
  const script = join(folder, SCRIPT);
  copyFileSync(fileURLToPath(new URL(SCRIPT, import.meta.url)), script);
  chmodSync(script, 0o755);
}

/**
 * @param {string} path
 * @param {string} text
 */
function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
