import { runNodeTool } from "../nodeTool.mjs";
import { secondsSince } from "../withProgress.mjs";
import { tallyPlaywright } from "./playwrightTally.mjs";
import { freshReportFile, readReport } from "./reportFile.mjs";

/**
 * @param {"app" | "timed" | "long"} project name in tests/e2e/playwright.config.ts
 * @param {{grep?: string | undefined}} [options]
 */
export async function runPlaywright(project, { grep } = {}) {
  const startedMs = performance.now();
  const report = freshReportFile(`playwright-${project}`);
  const args = ["test", "--config", "tests/e2e/playwright.config.ts", `--project=${project}`, "--pass-with-no-tests"];
  if (grep !== undefined) args.push("--grep", grep);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code } = await runNodeTool({ package: "@playwright/test", command: "playwright" }, args, { show: true, env });
  const tally = tallyPlaywright("e2e", readReport(report), code);
  console.log(`${tally.failed.length === 0 ? "✓" : "✗"} e2e (${project}), ${secondsSince(startedMs)}`);
  return tally;
}
