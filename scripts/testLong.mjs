import { runBuildCheck } from "./proof/buildCheck.mjs";
import { printTallies } from "./proof/printTallies.mjs";
import { refuseEmpty } from "./proof/refuseEmpty.mjs";
import { runPlaywright } from "./proof/runPlaywright.mjs";
import { runVitest } from "./proof/runVitest.mjs";
import { runScript } from "./runScript.mjs";
import { bootstrap } from "./setup/bootstrap.mjs";

/** `npm run test:long`: many seeds, many members and long runs, for the night; and each short test alone with fresh modules. */
async function testLong() {
  await bootstrap();
  // What draws from seeds draws from more of them (tests/support/seedCount).
  process.env.AT_LENGTH = "1";
  const runners = [await runVitest(["unit", "slow", "convergence", "hostile", "long"])];
  const build = await runBuildCheck();
  if (build.passed > 0) runners.push(await runPlaywright("long"));
  refuseEmpty(runners, { each: false });
  return printTallies([build, ...runners]);
}

await runScript(testLong);
