import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuild } from "./ensureBuild.mjs";
import { projectRoot } from "./projectRoot.mjs";
import { runInOwnNetwork } from "./room/ownNetwork.mjs";
import { runScript } from "./runScript.mjs";
import { bootstrap } from "./setup/bootstrap.mjs";
import { withOwnDisplay } from "./withOwnDisplay.mjs";

/** @typedef {{ report: string, peers?: number, killSeed?: number }} Play */

/**
 * `npm run room [-- --report DIR] [--kill-seed N | --peers N]`: a meeting of six apps on six hosts in a network of their
 * own, from which no road leads anywhere; or so many apps, measured. What needs the internet is fetched before.
 */
async function room() {
  const play = readPlay();
  clearReport(play.report);
  await bootstrap({ needsNetworks: true });
  await ensureBuild();
  // Loaded here, because they use packages that bootstrap may only just have installed.
  const [{ screenFor }, { CAST }] = await Promise.all([import("./room/openScene.mjs"), import("./room/cast.mjs")]);
  const script = fileURLToPath(new URL("room/inRoom.mjs", import.meta.url));
  // Out here, where screens know of each other: two of different networks would take one number, and one socket.
  // One more than those that meet, for the machine that comes without a network.
  return withOwnDisplay(
    () => runInOwnNetwork(script, [JSON.stringify(play)]),
    screenFor(play.peers ?? CAST.length + 1),
  );
}

/** What an earlier run left there would be taken for this one's. @param {string} folder */
function clearReport(folder) {
  mkdirSync(folder, { recursive: true });
  const isOurs = (/** @type {string} */ name) =>
    /^((\d\d|failed)-.*\.png|decisions-(en|fr)\.pdf|report\.json|(room|aside)\.pcap)$/.test(name);
  for (const name of readdirSync(folder).filter(isOurs)) rmSync(join(folder, name));
}

/** @returns {Play} */
function readPlay() {
  const { values } = parseArgs({
    options: { report: { type: "string" }, peers: { type: "string" }, "kill-seed": { type: "string" } },
  });
  const peers = wholeNumber("--peers", values.peers, 2, 100);
  const killSeed = wholeNumber("--kill-seed", values["kill-seed"], 0, 1_000_000);
  return {
    report: resolve(values.report ?? join(projectRoot, "room-report")),
    ...(peers !== undefined && { peers }),
    ...(killSeed !== undefined && { killSeed }),
  };
}

/**
 * @param {string} option
 * @param {string | undefined} given
 * @param {number} least
 * @param {number} most
 */
function wholeNumber(option, given, least, most) {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`${option} takes a whole number from ${least} to ${most}.`);
}

await runScript(room);
