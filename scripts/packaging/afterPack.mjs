import { rmSync } from "node:fs";
import { join } from "node:path";
import { completeMark } from "../setup/carrier/ensureCarrierRuntime.mjs";

/**
 * A runtime we put together ourselves has a stand-in that opens any folder it is given; a shipped app must not carry it.
 *
 * @param {{appOutDir: string, packager: {getResourcesDir(folder: string): string}}} context
 */
export default async function afterPack({ appOutDir, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), "default_app.asar"), { force: true });
  rmSync(join(appOutDir, completeMark), { force: true });
}
