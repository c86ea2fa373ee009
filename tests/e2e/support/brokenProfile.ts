import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What stands in the profile of an app that was closed, for tests that break it on purpose. */
const STORES = {
  net: "Partitions/net/IndexedDB/app_net_0.indexeddb.leveldb",
  ui: "Partitions/ui/IndexedDB/app_ui_0.indexeddb.leveldb",
} as const;

export type Store = keyof typeof STORES;
export type Damage = (file: string) => void;

/** The files of a database, without the ones that hold nothing. */
export function storeFiles(profile: string, store: Store): string[] {
  const folder = join(profile, STORES[store]);
  if (!existsSync(folder)) throw new Error(`no store at ${folder}`);
  return readdirSync(folder)
    .filter((name) => /^(MANIFEST-|CURRENT|\d+\.(log|ldb))/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).size > 0);
}

/** Every 97th byte has another value: as a dying disk would read it. */
export const flipped: Damage = (file) => {
  const bytes = readFileSync(file);
  for (let at = 11; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
};

/** Half of it is missing: as a copy that was broken off. */
export const cutInHalf: Damage = (file) => truncateSync(file, Math.floor(statSync(file).size / 2));

export const emptied: Damage = (file) => truncateSync(file, 0);

export function damageStore(profile: string, store: Store, damage: Damage, which = /./): void {
  const files = storeFiles(profile, store).filter((file) => which.test(file));
  if (files.length === 0) throw new Error("nothing to damage");
  for (const file of files) damage(file);
}
