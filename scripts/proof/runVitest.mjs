import { runNodeTool } from "../nodeTool.mjs";
import { projectRoot } from "../projectRoot.mjs";
import { secondsSince } from "../withProgress.mjs";
import { emptyProjects } from "./emptyProjects.mjs";
import { freshReportFile, readReport } from "./reportFile.mjs";
import { tallyVitest } from "./vitestTally.mjs";

/**
 * @param {string[]} projects names in tests/vitest.config.ts
 * @param {{grep?: string | undefined, isolate?: boolean}} [options] without `isolate` files of one worker share what they
 *   import: twice as fast, and what leans on another file's leavings is found by the long run
 */
export async function runVitest(projects, { grep, isolate = true } = {}) {
  const startedMs = performance.now();
  const report = freshReportFile(`vitest-${projects.join("-")}`);
  const args = ["run", "--config", "tests/vitest.config.ts", "--passWithNoTests"];
  args.push(...projects.map((project) => `--project=${project}`));
  // Dots are redrawn on a terminal; in a file each would stand with its colours.
  args.push(`--reporter=${process.stdout.isTTY ? "dot" : "default"}`, "--reporter=json", `--outputFile.json=${report}`);
  if (!isolate) args.push("--no-isolate");
  if (grep !== undefined) args.push("--testNamePattern", grep);
  const { code } = await runNodeTool({ package: "vitest" }, args, { show: true });
  const result = readReport(report);
  const tally = tallyVitest("vitest", result, code, projectRoot);
  // A pattern leaves out whatever it does not name; that is no news.
  if (grep !== undefined) tally.skipped = [];
  else tally.failed.push(...emptyProjects(projects, result, projectRoot).map((name) => `${name}: no test was run`));
  console.log(`${tally.failed.length === 0 ? "✓" : "✗"} ${projects.join(", ")}, ${secondsSince(startedMs)}`);
  return tally;
}
