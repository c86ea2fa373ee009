import { heapOf } from "../harness/heapOf.mjs";
import { withFreshProfile } from "../harness/freshProfile.mjs";
import { expectEqualResults, runPairs } from "../harness/pairs.mjs";
import { callBench, launchPage, withPage } from "../harness/withPage.mjs";

const id = "open-lazy";
const hold = "≤ 1/100 of one big Y.Doc";
const coldHold = "none: reported";
const heapHold = "≤ 1/10 of one big Y.Doc";
const DOCUMENTS = 1000;
const MEBIBYTE = 2 ** 20;

/** One 5 KB document of a space of 1,020: with the stores open, as in the running app, and from closed stores. */
export const openLazy = {
  id,
  hold,
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: ({ pairs = 7, seed, onPair }) =>
    withFreshProfile(async (template) => {
      await fillTemplate(template, seed);
      const measure = async (/** @type {boolean} */ isWarm) => {
        const side = (/** @type {string} */ name) => (/** @type {number} */ pair) =>
          withPage("openLazy", (page) => open(page, name, (seed + 37 * pair) % DOCUMENTS, isWarm), template);
        const sides = { ours: side("ours"), rival: side("rival"), limit: side("limit") };
        return runPairs({ pairs, sides, agree: expectEqualResults, onPair });
      };
      const [warm, cold] = [await measure(true), await measure(false)];
      return [
        { id, hold, unit: "ms", samples: inUnit(warm, ({ ms }) => ms), isHeld: isAtMost(1 / 100) },
        {
          id: `${id}-heap`,
          hold: heapHold,
          unit: "MiB",
          samples: inUnit(warm, ({ heap }) => heap),
          isHeld: isAtMost(1 / 10),
        },
        { id: `${id}-cold`, hold: coldHold, unit: "ms", samples: inUnit(cold, ({ ms }) => ms), isHeld: () => true },
      ];
    }),
};

/**
 * @param {readonly Record<"ours" | "rival" | "limit", Opened>[]} pairs
 * @param {(side: Opened) => number} pick
 */
const inUnit = (pairs, pick) =>
  pairs.map(({ ours, rival, limit }) => ({ ours: pick(ours), rival: pick(rival), limit: pick(limit) }));

/** @param {number} most @returns {(summary: import("../harness/summary.mjs").Summary) => boolean} */
const isAtMost =
  (most) =>
  ({ ratio }) =>
    ratio <= most;

/** Fills a profile once; it is copied for every turn. @param {string} template @param {number} seed */
async function fillTemplate(template, seed) {
  const { running, page } = await launchPage("openLazy", template);
  await callBench(page, "fill", seed);
  await running.quit();
}

/** @typedef {{ms: number, heap: number, result: unknown}} Opened */

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} side
 * @param {number} place
 * @param {boolean} isWarm
 * @returns {Promise<Opened>}
 */
async function open(page, side, place, isWarm) {
  if (isWarm) await callBench(page, "prepare", side);
  const before = await heapOf(page);
  const { ms, result } = await callBench(page, side, place);
  const heap = ((await heapOf(page)) - before) / MEBIBYTE;
  if (!(await callBench(page, "isKept"))) throw new Error("What was opened is gone.");
  return { ms, heap, result };
}
