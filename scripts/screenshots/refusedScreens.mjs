import { findPage } from "../demo/findPage.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * The list of what was refused, one of its rows open. In a space that is open.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootRefused(city, camera) {
  const { page } = city;
  await page.getByTestId("nav-drafts").click();
  await page.getByTestId("drafts-page").waitFor();
  await leaveRefused(city);
  await page.getByTestId("nav-sync").click();
  const list = page.getByTestId("quarantine");
  const row = list.getByRole("listitem").filter({ has: page.getByTestId("quarantine-count") });
  await row.getByRole("button").click();
  await page.getByTestId("quarantine-changes").waitFor();
  await list.evaluate((element) => element.scrollIntoView({ block: "end" }));
  await camera.take(city, "refused");
}

/**
 * No honest app sends what is refused: what changed ones would have left behind is put where the network's page keeps it.
 * The changes are of a member where there is another one, and of this machine where it is alone.
 *
 * @param {City} city
 */
async function leaveRefused({ app }) {
  const net = await findPage(app.context(), (url) => url.startsWith("app://net"));
  await net.evaluate(async () => {
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
    const storeOf = (/** @type {string} */ name) => db.transaction(name, "readwrite").objectStore(name);
    const content = (await done(storeOf("logs").getAll())).filter(({ lane }) => lane === "content");
    const { space, device } = content.at(-1);
    const MINUTE_MS = 60_000;
    const row = (/** @type {string} */ of, /** @type {number} */ seq, /** @type {object} */ reason, minutes = 0) => ({
      space,
      device: of,
      lane: "content",
      seq,
      reason,
      from: "",
      bytes: new Uint8Array([seq]),
      at: Date.now() - minutes * MINUTE_MS,
    });
    const rows = [
      ...Array.from({ length: 12 }, (_, i) =>
        row(device, 14 + i + (i > 8 ? 5 : 0), { code: "role", detail: "observer in body" }, i > 8 ? 3 : 50),
      ),
      row(device, 31, { code: "duplicateSeq" }, 40),
      row(device, 9, { code: "foldMismatch", detail: "content at 4" }, 190),
      row("ab".repeat(32), 1, { code: "badSignature" }, 60 * 26),
    ];
    await done(storeOf("quarantine").clear());
    const quarantine = storeOf("quarantine");
    await Promise.all(rows.map((one) => done(quarantine.add(one))));
    db.close();
  });
}
