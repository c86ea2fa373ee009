import { setTimeout as pause } from "node:timers/promises";
import { confirmDialogs } from "../../../scripts/demo/city.mjs";
import { createDraft } from "../../../scripts/demo/drafting.mjs";
import { findPage } from "../../../scripts/demo/findPage.mjs";
import { foundBenchSpace, launchApp, launchSettledCity, openDraftToWrite, pasteInTurns, untilSaved } from "../app.mjs";
import { withFreshProfile } from "../harness/freshProfile.mjs";
import { heldWhile } from "../harness/heldWindow.mjs";
import { readLog } from "../harness/readLog.mjs";

const id = "window-10000";
const ENVELOPES = 10_000;
const TITLE = "Long work";
const LIMIT_MS = 50;
const STROKE = 500;
/** Beside which the frames of the others stand: nothing is done in it. */
const IDLE_MS = 5_000;
/** A log is never folded to its end. */
const LEFT = 400;
const POLL_MS = 500;
const LONGEST_MS = 180_000;

const isNet = (/** @type {string} */ url) => url.startsWith("app://net");

/** How long the window is held at most while the vault checks and folds what was written in it, and while it compares a confirmed version. */
export const windowWhileFolding = {
  id,
  hold: "no piece of the window's work over 50 ms while 10,000 envelopes are checked, folded and checked again",
  needsApp: true,
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: ({ pairs = 5, onPair }) =>
    withFreshProfile(async (template) => {
      await writeLong(template);
      const days = [];
      for (let pair = 1; pair <= pairs; pair++) {
        days.push(await withFreshProfile(oneDay, template));
        onPair(pair);
      }
      return [
        work(
          "-verify",
          days.map(({ verify }) => verify),
        ),
        work(
          "-fold",
          days.map(({ fold }) => fold),
        ),
        work(
          "-verify-folded",
          days.map(({ folded }) => folded),
        ),
        {
          id: `${id}-frame`,
          hold: "none; beside it that of a window left alone",
          unit: "ms",
          samples: days.map(({ idle, verify, fold, folded }) => {
            return { ours: Math.max(verify.frame, fold.frame, folded.frame), limit: idle.frame };
          }),
          isHeld: () => true,
        },
      ];
    }),
};

/** @param {string} suffix @param {readonly import("../harness/heldWindow.mjs").Held[]} days */
function work(suffix, days) {
  return {
    id: `${id}${suffix}`,
    hold: `≤ ${LIMIT_MS} ms`,
    unit: "ms",
    samples: days.map(({ task }) => ({ ours: task, limit: LIMIT_MS })),
    isHeld: () => days.every(({ task }) => task <= LIMIT_MS),
  };
}

/** One draft of so many envelopes, and a version of it that is confirmed. @param {string} profile */
async function writeLong(profile) {
  const city = await launchSettledCity(profile);
  const { page } = city;
  await foundBenchSpace(city);
  await createDraft(city, TITLE);
  const net = await findPage(city.app.context(), isNet);
  await page.locator(".ProseMirror").click();
  for (let from = 0; (await readLog(net)).written < ENVELOPES; from += STROKE) await pasteInTurns(city, from, STROKE);
  await untilSaved(city);
  await confirmDialogs(city);
  await page.getByTestId("confirm-version-tool").click();
  await page.getByTestId("confirm-version-words").waitFor();
  await page.getByTestId("confirm-version-submit").click();
  await page.getByTestId("confirm-version").waitFor({ state: "detached" });
  await city.app.close();
}

/** @param {string} profile */
async function oneDay(profile) {
  const app = await launchApp(profile);
  const { page, running } = app;
  const net = await running.page(isNet);
  await openSecurity(page);
  const idle = await heldWhile(page, () => pause(IDLE_MS));
  const verify = await heldWhile(page, () => verified(page));
  await openDraftToWrite(app, TITLE);
  const fold = await heldWhile(page, () => untilFolded(net));
  await openSecurity(page);
  const folded = await heldWhile(page, () => verified(page));
  await running.kill();
  return { idle, verify, fold, folded };
}

/** To leave a draft for another page is not what is measured. @param {import("@playwright/test").Page} page */
async function openSecurity(page) {
  await page.getByTestId("nav-security").click();
  await page.getByTestId("verify").waitFor();
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
}

/** @param {import("@playwright/test").Page} page */
async function verified(page) {
  await page.getByTestId("verify").click();
  await page.getByTestId("verify-versions").waitFor({ timeout: LONGEST_MS });
}

/** @param {import("@playwright/test").Page} net */
async function untilFolded(net) {
  const latest = performance.now() + LONGEST_MS;
  for (let log = await readLog(net); log.pruned < log.written - LEFT; log = await readLog(net)) {
    if (performance.now() > latest) throw new Error(`Only ${log.pruned} of ${log.written} were folded.`);
    await pause(POLL_MS);
  }
}
