import { heapOf } from "../harness/heapOf.mjs";
import { quantile } from "../harness/median.mjs";
import { runPairs } from "../harness/pairs.mjs";
import { callBench, withPage } from "../harness/withPage.mjs";

const id = "keyframe-95k";
const LARGE = { paragraphs: 1250, wordsEach: 76 };
const AGED = { paragraphs: 100, wordsEach: 76 };
const KEYS = 120;
const LETTERS = 60;
const TURNS = 30;
const ACTS = 4000;
const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** Each figure: its unit, up to where it holds, and what one window tells of it. */
const FIGURES = [
  ...times("", "keys", { p95: 25 }),
  ...times("-remote", "remote", { p95: 5 }),
  ...["split", "join", "move", "delete"].flatMap((name) => times(`-${name}`, name, { p50: 4, p95: 10 })),
  one("-ready", "ms", 800, ({ ready }) => ready),
  one("-heap", "MB", 45, ({ heap }) => heap),
  // After 4,000 acts.
  one("-aged-bytes", "kB", 200, ({ agedBytes }) => agedBytes),
  one("-aged-open", "ms", 150, ({ agedOpen }) => agedOpen),
];

/** A draft of 95,000 words in a real window, next to the stock binding in the same turn. */
export const keyframe95k = {
  id,
  hold: "key → frame p95 ≤ 25 ms, remote letter p95 ≤ 5 ms, structural acts p50 ≤ 4 ms",
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: async ({ pairs = 5, seed, onPair }) => {
    const side = (/** @type {string} */ page) => {
      /** @type {Promise<{large: number[], aged: number[]}> | undefined} */
      let seeds;
      return async (/** @type {number} */ pair) => {
        seeds ??= makeSeeds(page, seed);
        const { large, aged } = await seeds;
        return { ...(await measure(page, large, seed + pair)), ...(await measureAged(page, aged, seed + pair)) };
      };
    };
    const results = await runPairs({
      pairs,
      sides: { ours: side("keyframeOurs"), rival: side("keyframeRival") },
      agree: ({ ours, rival }) => {
        if (ours.shape !== rival.shape) throw new Error(`Not the same draft: ${ours.shape} and ${rival.shape}`);
      },
      onPair,
    });
    return FIGURES.map((figure) => figure(results));
  },
};

/** @param {string} page @param {number} seed */
function makeSeeds(page, seed) {
  return withPage(page, async (window) => ({
    large: await callBench(window, "seed", { ...LARGE, seed }),
    aged: await callBench(window, "seed", { ...AGED, seed }),
  }));
}

/** @param {string} name @param {number[]} large @param {number} seed */
function measure(name, large, seed) {
  return withPage(name, async (page) => {
    const { ready, words, blocks } = await callBench(page, "open", large);
    const heap = (await heapOf(page)) / MEGABYTE;
    await callBench(page, "caret");
    for (let key = 0; key < KEYS; key++) {
      await page.keyboard.press("x");
      await page.waitForFunction((count) => /** @type {any} */ (globalThis).bench.keys().length >= count, key + 1);
    }
    const keys = await callBench(page, "keys");
    const remote = await callBench(page, "remote", { letters: LETTERS, seed });
    const structural = await callBench(page, "structural", { count: TURNS, seed });
    return {
      shape: `${blocks} blocks, ${words} letters`,
      ready,
      heap,
      keys,
      remote,
      ...structural,
    };
  });
}

/** Opened in a window of its own, as one begins that shows one document. @param {string} name @param {number[]} bytes @param {number} seed */
async function measureAged(name, bytes, seed) {
  const aged = await withPage(name, (page) => callBench(page, "age", { acts: ACTS, seed, bytes }));
  return withPage(name, async (page) => ({
    agedBytes: aged.size / KILOBYTE,
    agedOpen: await callBench(page, "openAged", aged),
  }));
}

/** Two figures of a list of times in each window: the median, and p95, either next to the rival's in the same turn. */
function times(
  /** @type {string} */ suffix,
  /** @type {string} */ field,
  /** @type {{p50?: number, p95: number}} */ most,
) {
  const share = (/** @type {string} */ name, /** @type {number} */ q, /** @type {number | undefined} */ limit) =>
    one(`${suffix}${name}`, "ms", limit, (window) => quantile(window[field], q));
  return [share("-p50", 0.5, most.p50), share("-p95", 0.95, most.p95)];
}

function one(
  /** @type {string} */ suffix,
  /** @type {string} */ unit,
  /** @type {number | undefined} */ most,
  // What a page measured: its author says what it gives, as in callBench.
  /** @type {(window: any) => number} */ tell,
) {
  return (/** @type {readonly any[]} */ results) => ({
    id: `${id}${suffix}`,
    unit,
    hold: most === undefined ? "none" : `≤ ${most} ${unit}`,
    samples: results.map(({ ours, rival }) => ({ ours: tell(ours), rival: tell(rival) })),
    isHeld: (/** @type {import("../harness/summary.mjs").Summary} */ { ours }) => most === undefined || ours <= most,
  });
}
