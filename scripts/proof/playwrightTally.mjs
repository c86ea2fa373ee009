import { failureText } from "./failureText.mjs";

/**
 * @typedef {{title: string, error?: {message?: string}, steps?: PlaywrightStep[]}} PlaywrightStep
 * @typedef {{message?: string, stack?: string}} PlaywrightError
 * @typedef {{errors?: PlaywrightError[], error?: PlaywrightError, steps?: PlaywrightStep[]}} PlaywrightResult
 * @typedef {{status: "expected" | "unexpected" | "flaky" | "skipped", results?: PlaywrightResult[]}} PlaywrightTest
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
 * Titles of the steps that failed, the outermost first.
 *
 * @param {PlaywrightStep[] | undefined} steps
 * @returns {string[]}
 */
function failedSteps(steps) {
  const failed = steps?.find(({ error }) => error !== undefined);
  return failed === undefined ? [] : [failed.title, ...failedSteps(failed.steps)];
}

/**
 * Of several tries the first that failed is told. Its first error is told with its stack, which names the line of the test.
 *
 * @param {string} what
 * @param {PlaywrightTest} test
 */
function failureOf(what, { results = [] }) {
  const tried = results.find(({ error }) => error !== undefined);
  const first = tried?.error?.stack ?? tried?.error?.message ?? "";
  const others = (tried?.errors ?? []).slice(1).map(({ message = "" }) => message);
  return failureText(what, [first, ...others], failedSteps(tried?.steps).join(" › "));
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
    for (const test of spec.tests) {
      const { status } = test;
      const what = `${spec.file} ${spec.title}`;
      if (status === "expected") tally.passed += 1;
      else if (status === "skipped") tally.skipped.push(what);
      else tally.failed.push(failureOf(status === "flaky" ? `${what} (flaky)` : what, test));
    }
  }
  if (code !== 0 && tally.failed.length === 0) {
    const messages = (report?.errors ?? []).map(({ message = "" }) => message);
    tally.failed.push(failureText("the runner failed outside of any test, see above", messages));
  }
  return tally;
}
