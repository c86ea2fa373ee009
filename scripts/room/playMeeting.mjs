import { CAST } from "./cast.mjs";
import { killBySeed } from "./killBySeed.mjs";
import { openScene } from "./openScene.mjs";
import { runSteps } from "./runSteps.mjs";
import { ASSEMBLING } from "./steps/assembling.mjs";
import { BREAKING } from "./steps/breaking.mjs";
import { CARRYING } from "./steps/carrying.mjs";
import { DECIDING, PRINTING } from "./steps/deciding.mjs";
import { DRAFTING } from "./steps/drafting.mjs";
import { ENDING } from "./steps/ending.mjs";
import { PARTING } from "./steps/parting.mjs";
import { SITTING } from "./steps/sitting.mjs";
import { writeReport } from "./writeReport.mjs";

/**
 * The whole meeting. Writes report.json and a picture a step.
 *
 * @param {import("./openScene.mjs").Place} place
 * @param {{ killSeed?: number }} options `killSeed`: draws the app that is killed at each step
 * @returns {Promise<number>} 0 when every step has passed
 */
export async function playMeeting(place, { killSeed }) {
  const scene = await openScene(CAST, place);
  scene.found.verified = false;
  const survived = (/** @type {readonly import("./runSteps.mjs").Step[]} */ steps) =>
    killSeed === undefined ? steps : killBySeed(steps, CAST, killSeed);
  const meeting = [
    ...ASSEMBLING,
    ...survived([...SITTING, ...DRAFTING, ...DECIDING]),
    ...PARTING,
    ...BREAKING,
    ...survived(PRINTING),
  ];
  try {
    const steps = await runSteps([...meeting, ...CARRYING, ...ENDING], scene, place.report);
    writeReport(place.report, steps, scene.found);
    const { equal, verified } = scene.found;
    return steps.every(({ passed }) => passed) && equal && verified ? 0 : 1;
  } finally {
    await scene.close();
  }
}
