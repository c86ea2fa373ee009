import { failureText } from "./failureText.mjs";

/**
 * @typedef {{fullName: string, status: string, failureMessages?: string[]}} VitestAssertion
 * @typedef {{name: string, status: string, message?: string, assertionResults: VitestAssertion[]}} VitestFile
 */

const notRun = new Set(["skipped", "pending", "todo", "disabled"]);

/**
 * @param {VitestFile} file
 * @param {string} root
 */
function failuresOf(file, root) {
  const path = file.name.replace(`${root}/`, "");
  const failed = file.assertionResults.filter((test) => test.status === "failed");
  if (failed.length > 0) {
    return failed.map((test) => failureText(`${path} ${test.fullName}`, test.failureMessages ?? []));
  }
  // A file that cannot be loaded has no tests to blame.
  return file.status === "failed" ? [failureText(`${path} could not run`, [file.message ?? ""])] : [];
}

/**
 * Counts a report of vitest's json reporter.
 *
 * @param {string} name
 * @param {{testResults: VitestFile[]} | undefined} report
 * @param {number} code the runner's exit code
 * @param {string} root
 * @returns {import("./tally.mjs").Tally}
 */
export function tallyVitest(name, report, code, root) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const failed = files.flatMap((file) => failuresOf(file, root));
  if (code !== 0 && failed.length === 0) failed.push("the runner failed outside of any test, see above");
  return {
    name,
    passed: tests.filter((test) => test.status === "passed").length,
    failed,
    skipped: tests.filter((test) => notRun.has(test.status)).map((test) => test.fullName),
  };
}
