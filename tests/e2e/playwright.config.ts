import { defineConfig } from "@playwright/test";

/** One window of the app at a time gets the machine: two Electrons a test are load enough, and timings stay honest. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/e2e",
  globalSetup: "./globalSetup.ts",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? [["list"]] : [["list"], ["json"]],
  projects: [
    { name: "app", testMatch: "**/*.test.ts", testIgnore: "long/**" },
    { name: "long", testMatch: "long/**/*.test.ts", timeout: 30 * 60_000 },
  ],
});
