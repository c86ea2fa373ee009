import { existsSync, mkdirSync } from "node:fs";
import { watch } from "node:fs/promises";
import { join } from "node:path";
import { createDraft, openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { launchCity } from "../../scripts/demo/city.mjs";
import { foundSpace, settleKeys } from "../../scripts/demo/joining.mjs";
import { projectRoot } from "../../scripts/projectRoot.mjs";
import { launchElectron } from "./harness/launchElectron.mjs";

/**
 * Everything that the metrics know of the built app: how it is started, found its way in, written in and read. What
 * people do is in scripts/demo, which the end-to-end tests use too; what only a benchmark does is here.
 *
 * @typedef {{running: import("./harness/launchElectron.mjs").RunningElectron, page: import("@playwright/test").Page}} App
 */

const SPACE = { name: "Working group", code: "BENCH" };
const SELF = { name: "Coordinator, Lublin", delegation: "Lublin" };
const WINDOW = { width: 1280, height: 800 };

/** What shows that the list of drafts is there. */
export const DRAFT_ROW = '[data-testid="draft-row"]';
/**
 * Starts the app on a profile as a person would; `kill` and `quit` are those of launchElectron.
 *
 * @param {string} profile
 * @returns {Promise<App>}
 */
export async function launchApp(profile) {
  const running = await launchElectron({ main: projectRoot, profile });
  return { running, page: await running.page((url) => url.startsWith("app://ui")) };
}

/**
 * A running app whose native dialogs can be answered. It costs a debugger in main, so it is not for measuring starts.
 *
 * @param {string} profile
 * @param {{place?: number, rendezvous?: string[]}} [options] `place`: windows with different ones stand side by side
 */
export async function launchSettledCity(profile, { place = 0, rendezvous = [] } = {}) {
  mkdirSync(profile, { recursive: true });
  const bounds = { x: place * (WINDOW.width + 10), y: 0, ...WINDOW };
  const city = await launchCity({ name: `City ${place}`, profile, settings: { rendezvous, lan: false }, bounds });
  await settleKeys(city);
  return city;
}

/**
 * Fills a profile with a space and drafts of the given titles, and closes the app.
 *
 * @param {string} profile
 * @param {readonly string[]} titles
 */
export async function fillProfile(profile, titles) {
  const city = await launchSettledCity(profile);
  await foundSpace(city, SPACE, SELF);
  for (const title of titles) await createDraft(city, title);
  await untilSaved(city);
  // The app begins where it was left: with the list.
  await city.page.getByTestId("nav-drafts").click();
  await city.page.locator(DRAFT_ROW).first().waitFor();
  await untilPictureKept(city);
  await city.app.close();
}

/** Until what the list looks like is kept for the next start. @param {{profile: string}} app */
export async function untilPictureKept({ profile }) {
  const changes = watch(profile, { signal: AbortSignal.timeout(20_000) });
  if (hasPicture(profile)) return;
  for await (const _change of changes) if (hasPicture(profile)) return;
}

/** Whether the next start begins with a picture of the list. @param {string} profile */
export const hasPicture = (profile) => existsSync(join(profile, "picture.json"));

/** @param {{page: import("@playwright/test").Page}} city */
export const foundBenchSpace = (city) => foundSpace(/** @type {any} */ (city), SPACE, SELF);

/** Waits until the open draft says that nothing is on its way to the disk. @param {{page: import("@playwright/test").Page}} app */
export async function untilSaved({ page }) {
  await page.locator('[data-testid="saving"][data-state="kept"]').waitFor();
}

/**
 * Opens a draft by its title and puts the caret into it.
 *
 * @param {{page: import("@playwright/test").Page}} app
 * @param {string} title
 */
export async function openDraftToWrite(app, title) {
  await openDraft(/** @type {any} */ (app), title);
  await app.page.locator(".ProseMirror").click();
}

/**
 * `count` edits of one letter each in one go, as when much is replaced or merged; done when they are on the screen.
 *
 * @param {{page: import("@playwright/test").Page}} app
 * @param {number} count
 * @param {string} letter
 */
export function typeBurst({ page }, count, letter) {
  return page.evaluate(
    ([edits, text]) =>
      new Promise((resolve) => {
        // Pasting is the one way into an editor that a page has for many edits in one go: each event is one edit.
        const editor = document.querySelector(".ProseMirror");
        for (let edit = 0; edit < edits; edit++) {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          editor?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
    /** @type {[number, string]} */ ([count, letter]),
  );
}

/**
 * `count` edits, one a frame, so that hardly two of them come into one envelope: a word each, and now and then a new paragraph.
 *
 * @param {{page: import("@playwright/test").Page}} app
 * @param {number} from how many were before
 * @param {number} count
 */
export function pasteInTurns({ page }, from, count) {
  return page.evaluate(
    ([first, edits]) =>
      new Promise((resolve) => {
        const editor = document.querySelector(".ProseMirror");
        const paste = (/** @type {number} */ edit) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", edit % 60 === 59 ? "слово.\nСлово" : " слово");
          editor?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
          if (edit + 1 < first + edits) requestAnimationFrame(() => paste(edit + 1));
          else resolve(undefined);
        };
        paste(first);
      }),
    /** @type {[number, number]} */ ([from, count]),
  );
}

/** The text of the open draft, all blocks after each other. @param {{page: import("@playwright/test").Page}} app */
export async function textOf(app) {
  return (await shownBlocks(/** @type {any} */ (app))).map(({ text }) => text).join("\n");
}
