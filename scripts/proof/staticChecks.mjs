import { runNodeTool } from "../nodeTool.mjs";
import { secondsSince } from "../withProgress.mjs";

const checks = [
  { name: "format and lint", tool: { package: "@biomejs/biome" }, args: ["check", "--max-diagnostics=60"] },
  { name: "types", tool: { package: "typescript", command: "tsc" }, args: ["-b", "--pretty", "false"] },
];

/**
 * @param {(typeof checks)[number]} check
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
async function runCheck({ name, tool, args }) {
  const startedMs = performance.now();
  const { code, output } = await runNodeTool(tool, args);
  const isFine = code === 0;
  console.log(`${isFine ? "✓" : "✗"} ${name}, ${secondsSince(startedMs)}`);
  if (!isFine) console.log(output);
  return { name, passed: isFine ? 1 : 0, failed: isFine ? [] : ["see above"], skipped: [] };
}

/** The checks that need no test runner, side by side; each counts as one. */
export function runStaticChecks() {
  return Promise.all(checks.map(runCheck));
}
