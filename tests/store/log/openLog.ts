import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { type DexieLog, type DexieLogOptions, openDexieLog } from "../../../src/store/log/openDexieLog.ts";

/** A disk of its own for one test: what is opened on it stays until the test is over. */
export const createDisk = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
export type Disk = ReturnType<typeof createDisk>;

export async function openLog(disk: Disk, options: Partial<DexieLogOptions> = {}): Promise<DexieLog> {
  const opened = await openDexieLog({ name: "log", ...disk, ...options });
  if (!opened.ok) throw new Error(`not opened: ${opened.error.code} ${opened.error.detail}`);
  return opened.value;
}
