import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} folder
 * @param {readonly import("./runSteps.mjs").StepReport[]} steps
 * @param {import("./openScene.mjs").Scene["found"]} found
 * @returns {number} the exit code: 0 when all of it is so
 */
export function writeReport(folder, steps, { equal, verified, ...found }) {
  const path = join(folder, "report.json");
  writeFileSync(path, `${JSON.stringify({ steps, equal, verified, ...found }, null, 2)}\n`);
  const passed = steps.filter((step) => step.passed).length;
  console.log(`\n${passed} of ${steps.length} steps passed · equal: ${equal} · verified: ${verified}`);
  for (const [what, value] of Object.entries(found)) console.log(`  ${what}: ${JSON.stringify(value)}`);
  console.log(`${path} and a picture of each step are written.`);
  return passed === steps.length && equal && verified ? 0 : 1;
}
