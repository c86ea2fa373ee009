import { ensureBuild } from "./ensureBuild.mjs";
import { runScript } from "./runScript.mjs";
import { bootstrap } from "./setup/bootstrap.mjs";
import { withOwnDisplay } from "./withOwnDisplay.mjs";

/** `npm run screenshots [-- --only part] [--publish]`: pictures of every screen, always on a screen of its own. */
async function screenshots() {
  const args = process.argv.slice(2);
  const at = args.indexOf("--only");
  const only = at < 0 ? undefined : args[at + 1];
  await bootstrap({ needsXvfb: process.platform === "linux" });
  await ensureBuild();
  // Loaded here, because it uses packages that bootstrap may only just have installed.
  const { takeScreenshots } = await import("./screenshots/takeScreenshots.mjs");
  const run = () => takeScreenshots({ ...(only && { only }), publish: args.includes("--publish") });
  await (process.platform === "linux" ? withOwnDisplay(run) : run());
  return 0;
}

await runScript(screenshots);
