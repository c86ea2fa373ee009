import { expect, test } from "vitest";
import { emptyProjects } from "../../scripts/proof/emptyProjects.mjs";
import { tallyPlaywright } from "../../scripts/proof/playwrightTally.mjs";
import { refuseEmpty } from "../../scripts/proof/refuseEmpty.mjs";
import { sumTallies } from "../../scripts/proof/tally.mjs";
import { tallyVitest } from "../../scripts/proof/vitestTally.mjs";

const assertion = (fullName: string, status: string) => ({ fullName, status });
const spec = (title: string, status: "expected" | "unexpected" | "flaky" | "skipped") => ({
  title,
  file: "a.test.ts",
  tests: [{ status }],
});

test("vitest: passed, failed and skipped are told apart, by name", () => {
  const assertionResults = [assertion("a", "passed"), assertion("b", "failed"), assertion("c", "skipped")];
  const report = { testResults: [{ name: "/project/x.test.ts", status: "failed", assertionResults }] };
  expect(tallyVitest("vitest", report, 1, "/project")).toMatchObject({
    passed: 1,
    failed: ["x.test.ts b"],
    skipped: ["c"],
  });
});

test("vitest: a file that cannot be loaded is a failure", () => {
  const report = { testResults: [{ name: "/project/x.test.ts", status: "failed", assertionResults: [] }] };
  expect(tallyVitest("vitest", report, 1, "/project").failed).toEqual(["x.test.ts could not run"]);
});

test.each([
  ["vitest", tallyVitest("vitest", undefined, 1, "/project")],
  ["playwright", tallyPlaywright("e2e", undefined, 1)],
])("%s: a runner that breaks without naming a test has failed once", (_, tally) => {
  expect(tally.failed).toHaveLength(1);
});

test("playwright: nested suites are counted, and a second try is no pass", () => {
  const inner = { specs: [spec("d", "flaky"), spec("e", "skipped")] };
  const report = { suites: [{ specs: [spec("a", "expected"), spec("b", "unexpected")], suites: [inner] }] };
  expect(tallyPlaywright("e2e", report, 1)).toEqual({
    name: "e2e",
    passed: 1,
    failed: ["a.test.ts b", "a.test.ts d (flaky)"],
    skipped: ["a.test.ts e"],
  });
});

test("a runner that ran nothing has failed", () => {
  const empty = () => ({ name: "e2e", passed: 0, failed: [], skipped: [] });
  const full = () => ({ name: "vitest", passed: 3, failed: [], skipped: [] });
  const each = [empty(), full()];
  refuseEmpty(each, { each: true });
  expect(sumTallies(each)).toMatchObject({ passed: 3, failed: ["e2e: no test was run"] });
  const either = [empty(), full()];
  refuseEmpty(either, { each: false });
  expect(sumTallies(either).failed).toEqual([]);
  const nothing = [empty(), empty()];
  refuseEmpty(nothing, { each: false });
  expect(sumTallies(nothing).failed).toHaveLength(2);
});

test("a project of which nothing was run is named, whatever the others ran", () => {
  const report = { testResults: [{ name: "/project/tests/hostile/a.test.ts", assertionResults: [{}] }] };
  expect(emptyProjects(["unit", "convergence", "hostile"], report, "/project")).toEqual(["convergence"]);
});
