import { printTallies } from "./proof/printTallies.mjs";
import { refuseEmpty } from "./proof/refuseEmpty.mjs";
import { runVitest } from "./proof/runVitest.mjs";
import { runStaticChecks } from "./proof/staticChecks.mjs";
import { runScript } from "./runScript.mjs";
import { bootstrap } from "./setup/bootstrap.mjs";
import { secondsSince } from "./withProgress.mjs";

/** `npm run check`: everything that is fast enough to run before each commit. Needs no Electron. */
async function check() {
  const startedMs = performance.now();
  // Of what is drawn from seeds a few are enough before each commit; `npm test` runs them all.
  process.env.SEEDS ??= "6";
  await bootstrap({ needsElectron: false });
  // Side by side: where one waits for its last file another has work for the second core.
  const [tallies, unit] = await Promise.all([runStaticChecks(), runVitest(["unit"], { isolate: false })]);
  refuseEmpty([unit], { each: true });
  console.log(`check took ${secondsSince(startedMs)}`);
  return printTallies([...tallies, unit]);
}

await runScript(check);
