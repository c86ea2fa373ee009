import { setTimeout as pause } from "node:timers/promises";
import { fillProfile, launchApp, openDraftToWrite, textOf, typeBurst } from "../app.mjs";
import { withFreshProfile } from "../harness/freshProfile.mjs";
import { expectEqualResults, runPairs } from "../harness/pairs.mjs";
import { callBench, launchPage } from "../harness/withPage.mjs";

const id = "kill-burst";
const hold = "all of 3,000 in every run";
const EDITS = 3000;
const TITLE = "Burst";
const LETTER = "ж";
/** Part of what is measured: so long after the edits were on the screen everything is killed. */
const KILL_AFTER_MS = 400;

/** What share of a burst of edits is still there after all processes were killed. */
export const killBurst = {
  id,
  hold,
  needsApp: true,
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: ({ pairs = 10, onPair }) =>
    withFreshProfile(async (template) => {
      await fillProfile(template, [TITLE]);
      const results = await runPairs({
        pairs,
        sides: { ours: () => withFreshProfile(killApp, template), rival: () => withFreshProfile(killPage) },
        agree: expectEqualResults,
        onPair,
      });
      const share = (/** @type {{kept: number}} */ { kept }) => kept / EDITS;
      const samples = results.map(({ ours, rival }) => ({ ours: share(ours), rival: share(rival), limit: 1 }));
      return [{ id, hold, unit: "kept", samples, isHeld }];
    }),
};

/** @param {unknown} _summary @param {readonly import("../harness/summary.mjs").Sample[]} samples */
const isHeld = (_summary, samples) => samples.every(({ ours }) => ours === 1);

/** @param {string} text */
const countLetters = (text) => text.split(LETTER).length - 1;

/** @param {string} profile */
async function killApp(profile) {
  const first = await launchApp(profile);
  await openDraftToWrite(first, TITLE);
  await typeBurst(first, EDITS, LETTER);
  const killed = pause(KILL_AFTER_MS).then(first.running.kill);
  const result = countLetters(await textOf(first));
  await killed;
  const again = await launchApp(profile);
  await openDraftToWrite(again, TITLE);
  const kept = countLetters(await textOf(again));
  await again.running.kill();
  return { result, kept };
}

/** @param {string} profile */
async function killPage(profile) {
  const first = await launchPage("killBurst", profile);
  const result = await callBench(first.page, "burst", EDITS);
  await pause(KILL_AFTER_MS);
  await first.running.kill();
  const again = await launchPage("killBurst", profile);
  const kept = await callBench(again.page, "count");
  await again.running.kill();
  return { result, kept };
}
