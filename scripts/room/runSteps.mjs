import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What has a window. @typedef {{ name: string, page: { screenshot: (options: { path?: string, timeout?: number }) => Promise<Buffer> } }} Seen */
/** @typedef {{ all: () => readonly Seen[] }} SeenScene */

/**
 * One step of the meeting: what must come of it stands in its own waits, so that one that did not come throws. It gives
 * back the city whose window shows it.
 *
 * @template {SeenScene} [S=import("./openScene.mjs").Scene]
 * @typedef {object} Step
 * @property {string} name a promise, as the report says it
 * @property {readonly string[]} acts without whose apps it could not be done
 * @property {string} [leaves] the draft in which it leaves the windows, and those behind it need them
 * @property {boolean} [isTimed] it fails by its time alone, after which the others can go on
 * @property {(scene: S) => Promise<Seen>} run
 */
/** @typedef {{ name: string, passed: boolean, ms: number, picture?: string, error?: string }} StepReport */

/**
 * Goes through the steps until one fails; those behind it are in the report as not passed, since nothing is known of them.
 *
 * @template {SeenScene} S
 * @param {readonly Step<S>[]} steps
 * @param {S} scene
 * @param {string} folder for a picture of each step, or of all windows where it fails
 * @returns {Promise<StepReport[]>}
 */
export async function runSteps(steps, scene, folder) {
  /** @type {StepReport[]} */
  const reports = [];
  let isCutOff = false;
  for (const [i, { name, run, isTimed = false }] of steps.entries()) {
    if (isCutOff) {
      reports.push({ name, passed: false, ms: 0, error: "not come to" });
      continue;
    }
    const begun = performance.now();
    const elapsed = () => Math.round(performance.now() - begun);
    try {
      const city = await run(scene);
      const ms = elapsed();
      const picture = `${String(i + 1).padStart(2, "0")}-${slug(name)}.png`;
      await city.page.screenshot({ path: join(folder, picture) });
      reports.push({ name, passed: true, ms, picture });
      console.log(`  ✓ ${name} (${ms} ms)`);
    } catch (error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      reports.push({ name, passed: false, ms: elapsed(), error: words });
      isCutOff = !isTimed;
      console.log(`  ✗ ${name}\n${words}`);
      await Promise.allSettled(
        scene
          .all()
          .map(async ({ name: who, page }) =>
            writeFileSync(join(folder, `failed-${slug(who)}.png`), await page.screenshot({ timeout: 5000 })),
          ),
      );
    }
  }
  return reports;
}

/** @param {string} words */
const slug = (words) =>
  words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase()
    .slice(0, 60);
