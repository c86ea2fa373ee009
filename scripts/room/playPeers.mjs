import { openScene } from "./openScene.mjs";
import { runSteps } from "./runSteps.mjs";
import { ASSEMBLING } from "./steps/assembling.mjs";
import { MEASURING } from "./steps/measuring.mjs";
import { writeReport } from "./writeReport.mjs";

/**
 * So many apps on so many hosts in one room: how long one statement takes to all of them, and what they take while nobody
 * does anything. Measured and told; only what did not come at all is a failure.
 *
 * @param {import("./openScene.mjs").Place} place
 * @param {number} peers
 * @returns {Promise<number>} exit code
 */
export async function playPeers(place, peers) {
  const cast = Array.from({ length: peers }, (_, i) => playerOf(i));
  const scene = await openScene(cast, place);
  try {
    const steps = await runSteps([...ASSEMBLING, ...MEASURING], scene, place.report);
    writeReport(place.report, steps, scene.found);
    return steps.every(({ passed }) => passed) ? 0 : 1;
  } finally {
    await scene.close();
  }
}

/** @param {number} i @returns {import("./openScene.mjs").Player} */
const playerOf = (i) =>
  i === 0
    ? { name: "Lublin", role: "chair", locale: "en" }
    : { name: `City ${String(i + 1).padStart(3, "0")}`, role: "delegate", locale: "en" };
