import { startVerify } from "../verify/startVerify.mjs";

/**
 * How many entries and signatures the app's own check finds in a profile that no app has open.
 *
 * @param {string} profile of a machine in one space
 * @returns {Promise<string>} rejects where anything is not as it was signed
 */
export async function verifiedEntries(profile) {
  const { lines, ended } = startVerify(process.env.ELECTRON_EXEC_PATH ?? "electron", profile);
  /** @type {import("../verify/reportLine.mjs").Line[]} */
  const said = [];
  for await (const line of lines) said.push(line);
  const code = await ended;
  const space = said.find(({ type }) => type === "space");
  if (code !== 0 || !space) throw new Error(`${profile} does not verify (${code}): ${JSON.stringify(said.slice(-3))}`);
  return `${space.envelopes} entries of ${space.devices} machines`;
}
