import { findPage } from "../demo/findPage.mjs";

/**
 * What a machine's log holds, read where it lies and not from what the window says: the space, and for each log its last
 * entry and that entry's hash.
 *
 * @typedef {object} HeldLog
 * @property {string} space 64 hex letters
 * @property {Record<string, string>} heads "device lane" to "seq hash"
 */

/**
 * Of a machine that is in one space. Two machines whose heads are the same hold the same entries: each hash stands for all before it.
 *
 * @param {import("../demo/city.mjs").City} city
 * @returns {Promise<HeldLog>}
 */
export async function logOf({ app }) {
  const net = await findPage(app.context(), (url) => url.startsWith("app://net"));
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
    const tables = db.transaction(["logs", "pieces", "gaps"]);
    const rows = /** @type {{ id: number, space: string, device: string, lane: string }[]} */ (
      await done(tables.objectStore("logs").getAll())
    );
    const hex = (/** @type {Uint8Array} */ bytes) =>
      [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    /** @type {Record<string, string>} */
    const heads = {};
    for (const { id, device, lane } of rows) {
      const range = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
      const last = await done(tables.objectStore("pieces").openCursor(range, "prev"));
      const gap = await done(tables.objectStore("gaps").openCursor(range, "prev"));
      const pruned = gap ? Number(gap.value.to) : 0;
      if (last && last.value.seq > pruned)
        heads[`${device} ${lane}`] = `${last.value.seq} ${hex(last.value.hashes.slice(-32))}`;
      else if (gap) heads[`${device} ${lane}`] = `${pruned} ${hex(gap.value.last)}`;
    }
    db.close();
    const spaces = new Set(rows.map(({ space }) => space));
    const [space = ""] = spaces;
    if (spaces.size !== 1) throw new Error(`The machine is in ${spaces.size} spaces.`);
    return { space, heads };
  });
}

/** @param {HeldLog} log */
export const headsText = ({ heads }) =>
  Object.entries(heads)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([log, head]) => `${log}: ${head}`)
    .join("\n");
