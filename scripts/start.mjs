import { ensureBuild } from "./ensureBuild.mjs";
import { hasDisplay } from "./hasDisplay.mjs";
import { openApp } from "./openApp.mjs";
import { runScript } from "./runScript.mjs";
import { bootstrap } from "./setup/bootstrap.mjs";
import { withOwnDisplay } from "./withOwnDisplay.mjs";

async function demo() {
  // Loaded here, because it uses packages that bootstrap may only just have installed.
  const { runDemo } = await import("./demo/demo.mjs");
  const display = hasDisplay();
  const run = () => runDemo({ display });
  await (display ? run() : withOwnDisplay(run));
  return 0;
}

/** `npm start [-- --demo] [arguments of the app]` */
async function start() {
  const args = process.argv.slice(2);
  const canShow = hasDisplay();
  const wantsDemo = args.includes("--demo");
  if (!canShow && !wantsDemo) {
    console.log(
      "There is no screen here to open a window on, so the demonstration runs instead, on a screen of its own.",
    );
  }
  const runtime = await bootstrap({ needsXvfb: !canShow });
  await ensureBuild();
  if (wantsDemo || !canShow || runtime === undefined) return demo();
  return openApp(runtime, args);
}

await runScript(start);
