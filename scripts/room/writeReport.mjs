import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes report.json and tells it in lines.
 *
 * @param {string} folder
 * @param {readonly import("./runSteps.mjs").StepReport[]} steps
 * @param {import("./openScene.mjs").Scene["found"]} found
 */
export function writeReport(folder, steps, found) {
  const path = join(folder, "report.json");
  writeFileSync(path, `${JSON.stringify({ steps, ...found }, null, 2)}\n`);
  console.log(`\n${steps.filter((step) => step.passed).length} of ${steps.length} steps passed`);
  for (const [what, value] of Object.entries(found)) console.log(`  ${what}: ${JSON.stringify(value)}`);
  console.log(`${path} and a picture of each step are written.`);
}
