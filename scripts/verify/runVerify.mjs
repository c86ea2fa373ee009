import { createAsker } from "./createAsker.mjs";
import { reportLine } from "./reportLine.mjs";
import { startVerify } from "./startVerify.mjs";

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
  const { lines, input, ended } = startVerify(runtime.executable, profile);
  const asker = createAsker();
  for await (const line of lines) {
    if (json && line.type !== "progress") console.log(JSON.stringify(line));
    else if (!json) reportLine(line);
    if (line.type === "locked") {
      const passphrase = await asker.ask(line.code === null ? "Passphrase: " : "That was not it. Passphrase: ");
      if (passphrase === null) input.end();
      else input.write(`${passphrase}\n`);
    }
  }
  asker.close();
  const code = await ended;
  if (code === 3) console.error("Concordia is open with this profile. Close it first, or verify in it under Security.");
  return code;
}
