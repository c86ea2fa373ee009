import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "../cacheFolder.mjs";
import { withLock } from "../withLock.mjs";
import { buildRuntime } from "./buildRuntime.mjs";
import { carrierPackage } from "./carrierPackage.mjs";

/** Raise it when the way a runtime is put together changes, so that old ones are made anew. */
const recipe = 1;
export const completeMark = `.complete-${recipe}`;

/** Folder of the runtime made from the carrier, whether or not it is there yet. */
export function carrierRuntimeFolder() {
  return join(cacheFolder(), `electron-${carrierPackage.electronVersion}`);
}

export function hasCarrierRuntime() {
  return existsSync(join(carrierRuntimeFolder(), completeMark));
}

/**
 * Makes the runtime beside its place and moves it there in one step, so that a cut-off download leaves nothing that
 * looks usable.
 */
export async function ensureCarrierRuntime() {
  if (hasCarrierRuntime()) return;
  const folder = carrierRuntimeFolder();
  await withLock(`${folder}.lock`, async () => {
    if (hasCarrierRuntime()) return;
    mkdirSync(dirname(folder), { recursive: true });
    const work = mkdtempSync(`${folder}.partial-`);
    try {
      const built = await buildRuntime(work);
      writeFileSync(join(built, completeMark), "");
      rmSync(folder, { recursive: true, force: true });
      renameSync(built, folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}
