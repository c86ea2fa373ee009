import { DRAFT_ROW, fillProfile, launchApp } from "../app.mjs";
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
 * From the start of the process until the first rows of a space of 1,000 drafts are painted. `start` stands beside a bare
 * window; `start-sealed` beside one that also opens a store and waits for a second process, as every app must whose data is
 * sealed and whose keys are not in its window.
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
          const ours = () => timeStart(() => launchApp(appProfile));
          const limit = () => timeStart(() => launchPage("bare", bareProfile));
          const rival = () => timeStart(() => launchPage("twoProcesses", sealedProfile, [], { BENCH_PROCESS: "1" }));
          const sides = { ours, limit, rival };
          for (let turn = 0; turn < WARM_UPS; turn++) for (const side of Object.values(sides)) await side();
          const results = await runPairs({ pairs, sides, agree: () => undefined, onPair });
          const besideBare = results.map((pair) => ({ ours: pair.ours, limit: pair.limit }));
          const besideSealed = results.map((pair) => ({ ours: pair.ours, limit: pair.rival }));
          return [
            { id, hold, unit: "ms", samples: besideBare, isHeld },
            { id: "start-sealed", hold: "reported only", unit: "ms", samples: besideSealed, isHeld: () => true },
          ];
        }),
      ),
    ),
};

/** @param {import("../harness/summary.mjs").Summary} summary */
const isHeld = ({ ratio }) => ratio <= 1.2;

const titles = () => Array.from({ length: DOCUMENTS }, (_, place) => `Draft ${place + 1}`);

/** @param {() => Promise<import("../app.mjs").App>} launch */
async function timeStart(launch) {
  const { running, page } = await launch();
  const paintedAt = await rowsPaintedAt(page, DRAFT_ROW);
  await running.quit();
  return paintedAt - running.spawnedAt;
}
