import { expectEqualResults, runPairs } from "../harness/pairs.mjs";
import { callBench, withPage } from "../harness/withPage.mjs";

const id = "durable-1000";
const hold = "≤ 1/8 of y-indexeddb, ≤ 3 × one bulk transaction";

/** A thousand small updates, each in a task of its own, until the last one is durable. */
export const durable1000 = {
  id,
  hold,
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  async run({ pairs = 7, seed, onPair }) {
    const side = (/** @type {string} */ name) => (/** @type {number} */ pair) =>
      withPage("durable1000", (page) => callBench(page, name, seed + pair));
    const results = await runPairs({
      pairs,
      sides: { ours: side("ours"), rival: side("rival"), limit: side("limit") },
      agree: expectEqualResults,
      onPair,
    });
    const samples = results.map(({ ours, rival, limit }) => ({ ours: ours.ms, rival: rival.ms, limit: limit.ms }));
    return [{ id, hold, unit: "ms", samples, isHeld }];
  },
};

/** @param {import("../harness/summary.mjs").Summary} summary */
const isHeld = ({ ratio, limitRatio }) => ratio <= 1 / 8 && (limitRatio ?? 0) <= 3;
