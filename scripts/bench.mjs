import { ensureBuild } from "./ensureBuild.mjs";
import { runScript } from "./runScript.mjs";
import { bootstrap } from "./setup/bootstrap.mjs";
import { withOwnDisplay } from "./withOwnDisplay.mjs";

/** `npm run bench [-- arguments]`: measures the built app; always on a screen of its own, so that figures compare. */
async function bench() {
  await bootstrap();
  await ensureBuild();
  // Loaded here, because it uses packages that bootstrap may only just have installed.
  const { runBench } = await import("../tests/bench/run.mjs");
  const run = () => runBench(process.argv.slice(2));
  const code = await (process.platform === "linux" ? withOwnDisplay(run) : run());
  return typeof code === "number" ? code : 0;
}

await runScript(bench);
