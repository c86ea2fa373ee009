import { sumTallies } from "./tally.mjs";

/**
 * Ends a run with what did not pass and, on the very last line, the sum.
 *
 * @param {import("./tally.mjs").Tally[]} tallies
 * @returns {number} exit code
 */
export function printTallies(tallies) {
  const { passed, failed, skipped } = sumTallies(tallies);
  console.log("");
  if (skipped.length > 0) {
    console.log(`${skipped.length} SKIPPED, not counted as passed:`);
    for (const what of skipped) console.log(`  ${what}`);
  }
  for (const what of failed) console.log(`FAILED  ${what}`);
  console.log(`${passed} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
}
