import { ensureBuild } from "../ensureBuild.mjs";
import { secondsSince } from "../withProgress.mjs";

/**
 * A build that fails is a failure like any other: it is counted and the rest goes on.
 *
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runBuildCheck() {
  const startedMs = performance.now();
  try {
    await ensureBuild();
    console.log(`✓ build, ${secondsSince(startedMs)}`);
    return { name: "build", passed: 1, failed: [], skipped: [] };
  } catch (error) {
    console.log(`✗ build, ${secondsSince(startedMs)}\n${error instanceof Error ? error.message : error}`);
    return { name: "build", passed: 0, failed: ["see above"], skipped: [] };
  }
}
