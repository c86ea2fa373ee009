import { heapOf } from "../harness/heapOf.mjs";
import { withFreshProfile } from "../harness/freshProfile.mjs";
import { expectEqualResults, runPairs } from "../harness/pairs.mjs";
import { callBench, launchPage, withPage } from "../harness/withPage.mjs";

const id = "open-lazy";
const hold = "≤ 1/100 of one big Y.Doc";
const heapHold = "≤ 1/10 of one big Y.Doc";
const DOCUMENTS = 1000;
const MEBIBYTE = 2 ** 20;

/** One 5 KB document of a space of 1,020 from closed stores, and the memory that it takes. */
export const openLazy = {
  id,
  hold,
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: ({ pairs = 7, seed, onPair }) =>
    withFreshProfile(async (template) => {
      await fillTemplate(template, seed);
      const side = (/** @type {string} */ name) => (/** @type {number} */ pair) =>
        withPage("openLazy", (page) => open(page, name, (seed + 37 * pair) % DOCUMENTS), template);
      const results = await runPairs({
        pairs,
        sides: { ours: side("ours"), rival: side("rival"), limit: side("limit") },
        agree: expectEqualResults,
        onPair,
      });
      const inUnit = (/** @type {(side: any) => number} */ pick) =>
        results.map(({ ours, rival, limit }) => ({ ours: pick(ours), rival: pick(rival), limit: pick(limit) }));
      return [
        { id, hold, unit: "ms", samples: inUnit(({ ms }) => ms), isHeld: isAtMost(1 / 100) },
        {
          id: `${id}-heap`,
          hold: heapHold,
          unit: "MiB",
          samples: inUnit(({ heap }) => heap),
          isHeld: isAtMost(1 / 10),
        },
      ];
    }),
};

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

/** @param {import("@playwright/test").Page} page @param {string} side @param {number} place */
async function open(page, side, place) {
  const before = await heapOf(page);
  const { ms, result } = await callBench(page, side, place);
  const heap = ((await heapOf(page)) - before) / MEBIBYTE;
  if (!(await callBench(page, "isKept"))) throw new Error("What was opened is gone.");
  return { ms, heap, result };
}
