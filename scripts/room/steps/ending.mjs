import { join } from "node:path";
import { contentHash, openDraft, shownBlocks } from "../../demo/drafting.mjs";
import { DRAFT, FRENCH_DRAFT, MEETING, SEATS, SPACE, TEXT } from "../cast.mjs";
import { headsText, logOf } from "../logOf.mjs";
import { readable, wordsIn } from "../readable.mjs";
import { until } from "../until.mjs";
import { verifiedEntries } from "../verifiedEntries.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const ENDING = [
  { name: "all machines hold the same entries and show the same texts", acts: [], run: areEqual },
  { name: "nothing of the space can be read on the wire", acts: [], run: staysUnread },
  { name: "every machine's whole log verifies, by a program of its own", acts: [], run: verifies },
];

/** @param {Scene} scene */
async function areEqual(scene) {
  const cities = scene.all();
  if (cities.length !== scene.cast.length) throw new Error("Somebody is missing.");
  const heads = () => Promise.all(cities.map(async (city) => headsText(await logOf(city))));
  await until("the heads of all are the same", async () => new Set(await heads()).size === 1);
  for (const title of [DRAFT, FRENCH_DRAFT]) {
    for (const city of cities) await openDraft(city, title);
    await until(`the text of “${title}” is the same in all windows`, async () => {
      const hashes = await Promise.all(cities.map(async (city) => contentHash(await shownBlocks(city))));
      return new Set(hashes).size === 1;
    });
  }
  scene.found.equal = new Set(await heads()).size === 1;
  scene.found.logs = Object.keys((await logOf(scene.city("Lublin"))).heads).length;
  return scene.city("Lublin");
}

/** Found in all of it: what a machine says aloud, and what WebSockets say behind their masks. */
const READABLE = ["_concordia", '"type":"offer"'];

/** @param {Scene} scene */
async function staysUnread(scene) {
  const { space } = await logOf(scene.city("Lublin"));
  const packets = await scene.listening.packets();
  const bytes = readable(packets);
  const secrets = [
    ...[SPACE.name, SPACE.code, "Intercultural", DRAFT, FRENCH_DRAFT, "Coordinator", space],
    ...[MEETING, ...SEATS, ...scene.cast.map(({ name }) => name)],
    ...[TEXT.first, TEXT.second, ...TEXT.french].flatMap((text) =>
      text.split(/[ .]+/).filter((word) => word.length > 6),
    ),
  ];
  const seen = wordsIn(bytes, secrets);
  if (bytes.some((piece) => piece.includes(Buffer.from(space, "hex")))) seen.push("the space's id");
  const control = wordsIn(bytes, READABLE);
  scene.found.wire = {
    packets: packets.length,
    bytes: packets.reduce((sum, packet) => sum + packet.length, 0),
    searchedFor: secrets.length + 1,
    seen,
  };
  if (control.length !== READABLE.length) throw new Error(`The listener missed ${READABLE}: it heard only ${control}.`);
  if (seen.length > 0) throw new Error(`On the wire stand: ${seen.join(", ")}`);
  return scene.city("Lublin");
}

/** @param {Scene} scene */
async function verifies(scene) {
  const counts = [];
  const [shown] = scene.all();
  if (shown === undefined) throw new Error("nobody is there");
  await shown.page.getByTestId("nav-security").click();
  await shown.page.getByTestId("verify").click();
  await shown.page.getByTestId("verify-counts").waitFor();
  for (const { name } of scene.cast.slice(1)) {
    await scene.city(name).app.close();
    scene.gone(name);
    counts.push(await verifiedEntries(join(scene.folder, name)));
  }
  if (new Set(counts).size !== 1) throw new Error(`The machines count differently: ${counts}`);
  scene.found.entries = counts[0];
  scene.found.verified = true;
  return shown;
}
