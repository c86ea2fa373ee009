/**
 * How much the browser would still let us write: on a full disk it is nothing, on any other at least what is free.
 * Infinity where nobody can say.
 */
export async function freeBytes(): Promise<number> {
  // Absent outside of windows, whatever the types say.
  const storage: StorageManager | undefined = globalThis.navigator?.storage;
  if (storage === undefined) return Number.POSITIVE_INFINITY;
  const { quota, usage } = await storage.estimate();
  return quota === undefined || usage === undefined ? Number.POSITIVE_INFINITY : quota - usage;
}

export type FreeBytes = typeof freeBytes;

/**
 * What must be free to open and to write. Chromium's store does not stand a full disk: once a write failed for lack of
 * room, opening it again on the full disk can cost entries that were acknowledged, or all of it.
 */
export const RESERVE_BYTES = 16 * 1024 * 1024;
