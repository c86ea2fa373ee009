/**
 * What one runner says of itself.
 *
 * @typedef {object} Tally
 * @property {string} name
 * @property {number} passed
 * @property {string[]} failed what failed, in words a person can look for; further lines say why (`failureText`)
 * @property {string[]} skipped
 */

/** @param {Tally[]} tallies */
export function sumTallies(tallies) {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.flatMap((tally) => tally.failed.map((what) => `${tally.name}: ${what}`)),
    skipped: tallies.flatMap((tally) => tally.skipped.map((what) => `${tally.name}: ${what}`)),
  };
}
