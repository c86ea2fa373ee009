import { DRAFT_ROW, fillProfile, hasPicture, launchApp } from "../app.mjs";
import { firstContentAt } from "../harness/firstContentAt.mjs";
import { withFreshProfile } from "../harness/freshProfile.mjs";
import { runPairs } from "../harness/pairs.mjs";
import { rowsPaintedAt } from "../harness/rowsPaintedAt.mjs";
import { launchPage } from "../harness/withPage.mjs";

const id = "start";
const hold = "≤ 1.2 × a bare window";
const DOCUMENTS = 1000;
/** Chromium caches compiled code from the third start on, for both sides. */
const WARM_UPS = 3;

/**
 * `start`: from the start of the process until the first rows of a space of 1,000 drafts are on the screen, beside a bare
 * window; the app begins with a picture of its last list. `start-alive`: until the list itself stands, which can be read out and
 * answers, beside a window that opens a store and waits for a second process, as every app must whose data is sealed and
 * whose keys are not in its window.
 */
export const start = {
  id,
  hold,
  needsApp: true,
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: ({ pairs = 7, onPair }) =>
    withFreshProfile((appProfile) =>
      withFreshProfile((bareProfile) =>
        withFreshProfile(async (sealedProfile) => {
          await fillProfile(appProfile, titles());
          const ours = () => timeStart(() => launchPictured(appProfile));
          const limit = () => timeStart(() => launchPage("bare", bareProfile));
          const rival = () => timeStart(() => launchSealed(sealedProfile));
          const sides = { ours, limit, rival };
          for (let turn = 0; turn < WARM_UPS; turn++) for (const side of Object.values(sides)) await side();
          const results = await runPairs({ pairs, sides, agree: () => undefined, onPair });
          const seen = results.map(({ ours, limit }) => ({ ours: ours.seen, limit: limit.seen }));
          const alive = results.map(({ ours, rival }) => ({ ours: ours.alive, limit: rival.alive }));
          return [
            { id, hold, unit: "ms", samples: seen, isHeld },
            { id: "start-alive", hold: "reported only", unit: "ms", samples: alive, isHeld: () => true },
          ];
        }),
      ),
    ),
};

/** @param {import("../harness/summary.mjs").Summary} summary */
const isHeld = ({ ratio }) => ratio <= 1.2;

const titles = () => Array.from({ length: DOCUMENTS }, (_, place) => `Draft ${place + 1}`);

/** @param {string} profile */
const launchSealed = (profile) => launchPage("twoProcesses", profile, [], { BENCH_PROCESS: "1" });

/**
 * Without a picture the first thing to be seen would be no rows.
 *
 * @param {string} profile
 */
function launchPictured(profile) {
  if (!hasPicture(profile)) throw new Error("There is no picture to begin with.");
  return launchApp(profile);
}

/**
 * When rows were first seen, and when the list itself was there, in milliseconds from the start of the process.
 *
 * @param {() => Promise<import("../app.mjs").App>} launch
 */
async function timeStart(launch) {
  const { running, page } = await launch();
  const [seen, alive] = await Promise.all([firstContentAt(page), rowsPaintedAt(page, DRAFT_ROW)]);
  await running.quit();
  return { seen: seen - running.spawnedAt, alive: alive - running.spawnedAt };
}
