import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { projectRoot } from "../projectRoot.mjs";
import { createAsker } from "./createAsker.mjs";
import { reportLine } from "./reportLine.mjs";

/**
 * Opens a profile without a window or a network and tells what the app finds. The passphrase, where there is one, is asked
 * for here and handed over; where the keys are kept by a keychain, the system asks.
 *
 * @param {import("../setup/electronRuntime.mjs").ElectronRuntime} runtime
 * @param {string} profile
 * @param {{json: boolean}} options
 * @returns {Promise<number>} 0 whole, 1 a fault, 2 it could not be opened, 3 it is open in an app
 */
export async function runVerify(runtime, profile, { json }) {
  const sandbox = process.env.NO_SANDBOX === "1" ? ["--no-sandbox"] : [];
  const args = [...sandbox, projectRoot, `--user-data-dir=${profile}`, "--verify"];
  const child = spawn(runtime.executable, args, { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise((done) => child.once("exit", (code) => done(code ?? 2)));
  const asker = createAsker();
  for await (const text of createInterface({ input: child.stdout })) {
    if (!text.startsWith("{")) continue;
    /** @type {import("./reportLine.mjs").Line} */
    const line = JSON.parse(text);
    if (json && line.type !== "progress") console.log(text);
    else if (!json) reportLine(line);
    if (line.type === "locked") {
      const passphrase = await asker.ask(line.code === null ? "Passphrase: " : "That was not it. Passphrase: ");
      if (passphrase === null) child.stdin.end();
      else child.stdin.write(`${passphrase}\n`);
    }
  }
  asker.close();
  const code = await ended;
  if (code === 3) console.error("Concordia is open with this profile. Close it first, or verify in it under Security.");
  return code;
}
