import { setTimeout as pause } from "node:timers/promises";
import { withFreshProfile } from "../harness/freshProfile.mjs";
import { runPairs } from "../harness/pairs.mjs";
import { callBench, launchPage } from "../harness/withPage.mjs";

const id = "kill-log";
const hold = "every acknowledged append, in every run";
/** The kill comes so much later from run to run after the first acknowledgement, to fall into every part of a commit. */
const STEP_MS = 37;

/** What share of the appends that the log acknowledged is still there after all processes were killed. */
export const killLog = {
  id,
  hold,
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  async run({ pairs = 10, seed, onPair }) {
    const ours = (/** @type {number} */ pair) => withFreshProfile((profile) => killWhileWriting(profile, seed, pair));
    const results = await runPairs({ pairs, sides: { ours }, agree: () => undefined, onPair });
    const samples = results.map((pair) => ({ ours: pair.ours, limit: 1 }));
    return [{ id, hold, unit: "kept", samples, isHeld }];
  },
};

/** @param {unknown} _summary @param {readonly import("../harness/summary.mjs").Sample[]} samples */
const isHeld = (_summary, samples) => samples.every(({ ours }) => ours === 1);

/** @param {string} profile @param {number} seed @param {number} run */
async function killWhileWriting(profile, seed, run) {
  const first = await launchPage("killLog", profile);
  let acknowledged = 0;
  /** @type {Promise<void>} */
  const begun = new Promise((resolve) => {
    first.page.on("console", (message) => {
      const seq = /^acknowledged (\d+)$/.exec(message.text())?.[1];
      if (seq === undefined) return;
      acknowledged = Math.max(acknowledged, Number(seq));
      resolve();
    });
  });
  // Ends with the window, which is killed on purpose.
  const writing = callBench(first.page, "write", seed + run).catch(() => undefined);
  await begun;
  await pause(STEP_MS * run);
  await first.running.kill();
  await writing;
  const again = await launchPage("killLog", profile);
  const kept = await callBench(again.page, "check");
  await again.running.kill();
  return Math.min(1, kept / acknowledged);
}
