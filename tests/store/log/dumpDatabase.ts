import type { Disk } from "./openLog.ts";

/** Every row of every table and the version, read past the store; `change` may first alter the database. */
export async function dumpDatabase(
  disk: Disk,
  name: string,
  change?: (db: IDBDatabase) => IDBRequest,
): Promise<Readonly<Record<string, unknown>>> {
  const db = await done(disk.indexedDB.open(name));
  if (change !== undefined) await done(change(db));
  const dump: Record<string, unknown> = { version: db.version };
  for (const table of db.objectStoreNames) dump[table] = await done(db.transaction(table).objectStore(table).getAll());
  db.close();
  return dump;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
