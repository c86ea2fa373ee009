import { quantile } from "../harness/median.mjs";
import { runPairs } from "../harness/pairs.mjs";
import { callBench, withPage } from "../harness/withPage.mjs";

const id = "keyframe-95k-amended";
const LARGE = { paragraphs: 1250, wordsEach: 76 };
const SAID = { amendments: 200, comments: 100 };
const CARETS = 5;
const KEYS = 120;
const MOST_KEY_MS = 25;
const MOST_READY_MS = 1200;

/** @typedef {{shape: string, ready: number, keys: number[]}} Window */

/** The same draft with amendments, comments and people in it, next to the text alone in the same turn. */
export const keyframe95kAmended = {
  id,
  hold: `key → frame p95 ≤ ${MOST_KEY_MS} ms and ready ≤ ${MOST_READY_MS} ms with 200 amendments, 100 comments, 5 carets`,
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: async ({ pairs = 5, seed, onPair }) => {
    const bytes = await withPage("keyframeOurs", (page) => callBench(page, "seed", { ...LARGE, seed }));
    const results = await runPairs({
      pairs,
      sides: {
        ours: () => measure("keyframeAmended", bytes, seed),
        rival: () => measure("keyframeOurs", bytes, null),
      },
      agree: ({ ours, rival }) => {
        if (ours.shape !== rival.shape) throw new Error(`Not the same draft: ${ours.shape} and ${rival.shape}`);
      },
      onPair,
    });
    const figure = (
      /** @type {string} */ suffix,
      /** @type {number | null} */ most,
      /** @type {(window: Window) => number} */ tell,
    ) => ({
      id: `${id}${suffix}`,
      unit: "ms",
      hold: most === null ? "none" : `≤ ${most} ms`,
      samples: results.map(({ ours, rival }) => ({ ours: tell(ours), rival: tell(rival) })),
      isHeld: (/** @type {import("../harness/summary.mjs").Summary} */ { ours }) => most === null || ours <= most,
    });
    return [
      figure("-p50", null, ({ keys }) => quantile(keys, 0.5)),
      figure("-p95", MOST_KEY_MS, ({ keys }) => quantile(keys, 0.95)),
      figure("-ready", MOST_READY_MS, ({ ready }) => ready),
    ];
  },
};

/**
 * @param {string} name
 * @param {number[]} bytes
 * @param {number | null} seed of what is said of the text; null for nothing
 * @returns {Promise<Window>}
 */
function measure(name, bytes, seed) {
  return withPage(name, async (page) => {
    if (seed !== null) await callBench(page, "discuss", { bytes, seed, ...SAID });
    const { ready, words, blocks } = await callBench(page, "open", bytes);
    await callBench(page, "caret");
    for (let key = 0; key < KEYS; key++) {
      await page.keyboard.press("x");
      await page.waitForFunction((count) => /** @type {any} */ (globalThis).bench.keys().length >= count, key + 1);
    }
    const keys = await callBench(page, "keys");
    if (seed !== null) expectAll(await callBench(page, "shown"));
    return { shape: `${blocks} blocks, ${words} letters`, ready, keys };
  });
}

/** @param {{amendments: number, comments: number, carets: number, placings: number}} shown */
function expectAll({ amendments, comments, carets, placings }) {
  const isAll = amendments === SAID.amendments && comments === SAID.comments && carets === CARETS;
  // They are placed anew while one types, and that belongs to what is measured.
  if (!isAll || placings < 2) {
    throw new Error(
      `Shown: ${amendments} amendments, ${comments} comments, ${carets} carets; placed ${placings} times`,
    );
  }
}
