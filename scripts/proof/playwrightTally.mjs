/**
 * @typedef {{status: "expected" | "unexpected" | "flaky" | "skipped"}} PlaywrightTest
 * @typedef {{title: string, file: string, tests: PlaywrightTest[]}} PlaywrightSpec
 * @typedef {{specs?: PlaywrightSpec[], suites?: PlaywrightSuite[]}} PlaywrightSuite
 */

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/**
 * Counts a report of Playwright's json reporter. A test that passed only at a second try counts as failed.
 *
 * @param {string} name
 * @param {{suites: PlaywrightSuite[], errors?: {message?: string}[]} | undefined} report
 * @param {number} code the runner's exit code
 * @returns {import("./tally.mjs").Tally}
 */
export function tallyPlaywright(name, report, code) {
  /** @type {import("./tally.mjs").Tally} */
  const tally = { name, passed: 0, failed: [], skipped: [] };
  for (const spec of (report?.suites ?? []).flatMap(specsOf)) {
    for (const { status } of spec.tests) {
      const what = `${spec.file} ${spec.title}`;
      if (status === "expected") tally.passed += 1;
      else if (status === "skipped") tally.skipped.push(what);
      else tally.failed.push(status === "flaky" ? `${what} (flaky)` : what);
    }
  }
  if (code !== 0 && tally.failed.length === 0) {
    tally.failed.push(`the runner failed outside of any test: ${report?.errors?.[0]?.message ?? "see above"}`);
  }
  return tally;
}
