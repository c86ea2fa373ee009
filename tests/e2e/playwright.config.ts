import { defineConfig } from "@playwright/test";
import { takeOwnScreen } from "./support/screens.ts";

takeOwnScreen();

/** Promises with a time in them: what they measure is the app, and not another test beside it. */
const TIMED = ["burst", "caughtUp", "largeDrafts"].map((name) => `${name}.test.ts`);

/** Needs nothing that is made for others: it begins beside the first of these, who makes it. */
const FIRST = "everyScreen.test.ts";

/** The longest scenes begin first: one that began last would run alone while the other worker has nothing left to do. */
const LONGEST = [
  ...["amendments", "meetingRecord", "references", "hostileMember", "sitting", "lostLaptop"],
  ...["brackets", "revisions", "votes", "translations", "rulings", "threeCities", "syncPanel", "byFile"],
].map((name) => `${name}.test.ts`);

/** Beside each other; Playwright takes projects in their order, and the files of one by their names. */
const app = { name: "app", fullyParallel: true, timeout: 120_000 };

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/e2e",
  globalSetup: "./globalSetup.ts",
  // Apps wait for each other most of the time: two tests side by side take little more than one.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // An event that is waited for comes late on a busy machine.
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? [["list"]] : [["list"], ["json"]],
  projects: [
    { ...app, testMatch: FIRST, testIgnore: "long/**" },
    { ...app, testMatch: LONGEST, testIgnore: "long/**" },
    { ...app, testMatch: "**/*.test.ts", testIgnore: ["long/**", ...TIMED, FIRST, ...LONGEST] },
    { name: "timed", testMatch: TIMED, testIgnore: "long/**", workers: 1 },
    { name: "long", testMatch: "long/**/*.test.ts", workers: 1, timeout: 30 * 60_000 },
  ],
});
