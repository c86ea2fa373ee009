import { expect, test, vi } from "vitest";
import { emptyProjects } from "../../scripts/proof/emptyProjects.mjs";
import { failureText } from "../../scripts/proof/failureText.mjs";
import { tallyPlaywright } from "../../scripts/proof/playwrightTally.mjs";
import { printTallies } from "../../scripts/proof/printTallies.mjs";
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

test("playwright: under what failed stand its step, the beginning of its error and the line of the test, without colours", () => {
  const stack = "\u001b[31mError: not there\u001b[39m\n\n    at /p/a.test.ts:2:1\n    at /p/node_modules/x.js:1:1";
  const steps = [{ title: "fine" }, { title: "outer", error: {}, steps: [{ title: "inner", error: {} }] }];
  const results = [{ error: { stack }, errors: [{ message: "not there" }, { message: "and then?" }], steps }];
  const failed = { title: "b", file: "a.test.ts", tests: [{ status: "unexpected" as const, results }] };
  expect(tallyPlaywright("e2e", { suites: [{ specs: [failed] }] }, 1).failed[0]?.split("\n")).toEqual([
    "a.test.ts b",
    "        in the step: outer › inner",
    "        Error: not there",
    "            at /p/a.test.ts:2:1",
    "        and then?",
  ]);
});

test("vitest: under what failed stands the beginning of its error, and of a file that could not run its own", () => {
  const failureMessages = [`\u001b[31mwrong\u001b[39m\n${"more\n".repeat(40)}`];
  const assertionResults = [{ ...assertion("b", "failed"), failureMessages }];
  const files = [
    { name: "/project/x.test.ts", status: "failed", assertionResults },
    { name: "/project/y.test.ts", status: "failed", message: "no such import", assertionResults: [] },
  ];
  const [test, file] = tallyVitest("vitest", { testResults: files }, 1, "/project").failed.map((text) =>
    text.split("\n"),
  );
  expect(test).toEqual(["x.test.ts b", "        wrong", ...Array.from({ length: 14 }, () => "        more")]);
  expect(file).toEqual(["y.test.ts could not run", "        no such import"]);
});

test("a run ends with each failure and why, and the sum stands on the very last line", () => {
  const written: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => written.push(line));
  const code = printTallies([{ name: "e2e", passed: 2, failed: [failureText("a b", ["why", "where"])], skipped: [] }]);
  vi.restoreAllMocks();
  expect(code).toBe(1);
  expect(written.join("\n").trim().split("\n")).toEqual([
    "FAILED  e2e: a b",
    "        why",
    "        where",
    "2 passed, 1 failed",
  ]);
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
