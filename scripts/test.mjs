import { parseArgs } from "node:util";
import { runBuildCheck } from "./proof/buildCheck.mjs";
import { openMadeOnce } from "./proof/madeOncePlace.mjs";
import { printTallies } from "./proof/printTallies.mjs";
import { refuseEmpty } from "./proof/refuseEmpty.mjs";
import { runPlaywright } from "./proof/runPlaywright.mjs";
import { runVitest } from "./proof/runVitest.mjs";
import { runStaticChecks } from "./proof/staticChecks.mjs";
import { runScript } from "./runScript.mjs";
import { bootstrap } from "./setup/bootstrap.mjs";

function readOptions() {
  const { only, grep } = parseArgs({ options: { only: { type: "string" }, grep: { type: "string" } } }).values;
  if (only !== undefined && only !== "unit" && only !== "e2e") throw new Error("--only takes unit or e2e.");
  return { only, grep };
}

/** `npm test [-- --only unit|e2e] [--grep pattern]`; the static checks are left out when something is singled out. */
async function test() {
  const { only, grep } = readOptions();
  await bootstrap({ needsElectron: only !== "unit" });
  /** @type {import("./proof/tally.mjs").Tally[]} */
  const tallies = [];
  /** @type {import("./proof/tally.mjs").Tally[]} */
  const runners = [];
  if (only === undefined && grep === undefined) tallies.push(...(await runStaticChecks()));
  if (only !== "e2e") {
    runners.push(await runVitest(["unit", "slow", "convergence"], { grep, isolate: false }));
    // Some of these put another module in the place of one of the app's.
    runners.push(await runVitest(["hostile"], { grep }));
  }
  if (only !== "unit") {
    const build = await runBuildCheck();
    tallies.push(build);
    if (build.passed > 0) runners.push(...(await runOnApps(grep)));
  }
  if (runners.length > 0) refuseEmpty(runners, { each: grep === undefined });
  return printTallies([...tallies, ...runners]);
}

/**
 * One behind the other: what has a time in it has the machine to itself. It begins with what was made for the others.
 *
 * @param {string | undefined} grep
 */
async function runOnApps(grep) {
  const removeMade = openMadeOnce();
  try {
    return [await runPlaywright("app", { grep }), await runPlaywright("timed", { grep })];
  } finally {
    removeMade();
  }
}

await runScript(test);
