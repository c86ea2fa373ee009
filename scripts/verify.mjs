import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild } from "./ensureBuild.mjs";
import { hasDisplay } from "./hasDisplay.mjs";
import { runScript } from "./runScript.mjs";
import { bootstrap } from "./setup/bootstrap.mjs";
import { runVerify } from "./verify/runVerify.mjs";
import { withOwnDisplay } from "./withOwnDisplay.mjs";

/** `npm run verify -- --profile DIR [--json]`: whether everything that a profile holds is as it was signed. */
async function verify() {
  const { values } = parseArgs({ options: { profile: { type: "string" }, json: { type: "boolean", default: false } } });
  if (values.profile === undefined) throw new Error("Say which profile: npm run verify -- --profile DIR");
  const profile = resolve(values.profile);
  if (!existsSync(profile)) throw new Error(`There is no folder ${profile}.`);
  const canShow = hasDisplay();
  const runtime = await bootstrap({ needsXvfb: !canShow });
  if (runtime === undefined) throw new Error("There is no Electron to open the profile with.");
  await ensureBuild();
  const run = () => runVerify(runtime, profile, { json: values.json });
  return canShow ? run() : withOwnDisplay(run);
}

await runScript(verify);
