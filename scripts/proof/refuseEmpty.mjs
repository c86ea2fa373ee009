/**
 * A runner that found nothing to run proves nothing, whatever its exit code.
 *
 * @param {import("./tally.mjs").Tally[]} runners
 * @param {{each: boolean}} options with `each` every runner must have run a test, otherwise one is enough
 */
export function refuseEmpty(runners, { each }) {
  const ran = runners.map((tally) => tally.passed + tally.failed.length);
  const isEmpty = each ? ran.some((count) => count === 0) : ran.every((count) => count === 0);
  if (!isEmpty) return;
  for (const [at, tally] of runners.entries()) if (ran[at] === 0) tally.failed.push("no test was run");
}
