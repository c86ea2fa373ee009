/**
 * How many entries the one author of a profile's only space has written, and how many of them have been let go for a fold. Asked where
 * the log lies, so that the window feels nothing of it.
 *
 * @param {import("@playwright/test").Page} net
 * @returns {Promise<{written: number, pruned: number}>}
 */
export function readLog(net) {
  return net.evaluate(async () => {
    /**
     * @template T
     * @param {IDBRequest<T>} request
     * @returns {Promise<T>}
     */
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open("log"));
    const storeOf = (/** @type {string} */ name) => db.transaction(name).objectStore(name);
    const keys = /** @type {[number, number][]} */ (await done(storeOf("pieces").getAllKeys()));
    const gaps = /** @type {{from: number, to: number}[]} */ (await done(storeOf("gaps").getAll()));
    db.close();
    return {
      written: keys.reduce((most, [, seq]) => Math.max(most, seq), 0),
      pruned: gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    };
  });
}
