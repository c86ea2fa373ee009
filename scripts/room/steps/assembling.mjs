import { askToJoin, admit, enter, foundSpace, invite, readOutWords, settleKeys } from "../../demo/joining.mjs";
import { SPACE } from "../cast.mjs";
import { ip } from "../ip.mjs";
import { scanCode } from "../scanCode.mjs";
import { until } from "../until.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */

/** Any address outside: a host that had a way there would name it. */
const OUTSIDE = "192.0.2.1";

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const ASSEMBLING = [
  { name: "the apps start, each on a host of its own that has no way out of the room", acts: [], run: startAll },
  { name: "Lublin founds the working group", acts: [], run: found },
  { name: "the others join by the code on Lublin's screen, found in the room, words compared", acts: [], run: joinAll },
  { name: "everybody is connected with everybody", acts: [], run: meetAll },
];

/** @param {Scene} scene */
async function startAll(scene) {
  for (const { name } of scene.cast) {
    const answer = await ip(["route", "get", OUTSIDE], scene.host(name).pid).catch(String);
    if (!answer.includes("Network is unreachable")) throw new Error(`${name} has a way out: ${answer}`);
  }
  for (const { name } of scene.cast) await settleKeys(await scene.start(name));
  return chairOf(scene);
}

/** @param {Scene} scene */
async function found(scene) {
  const chair = chairOf(scene);
  await foundSpace(chair, SPACE, selfOf(chair.name));
  return chair;
}

/** @param {Scene} scene */
async function joinAll(scene) {
  const chair = chairOf(scene);
  for (const { name, role } of scene.cast.slice(1)) {
    const city = scene.city(name);
    const payload = await invite(chair, { role, read: (page) => scanCode(page, "invite-qr") });
    await askToJoin(city, payload, selfOf(name));
    await admit(chair, await readOutWords(city));
    await enter(city);
  }
  return chair;
}

/** @param {Scene} scene */
async function meetAll(scene) {
  for (const { page, name } of scene.all()) {
    await page.getByTestId("nav-sync").click();
    const equal = page.locator('[data-testid="sync-holds"][data-equal="true"]');
    await until(
      `${name} sees that all hold everything`,
      async () => (await equal.count()) === scene.cast.length - 1,
      60_000,
    );
  }
  return chairOf(scene);
}

/** @param {Scene} scene */
function chairOf(scene) {
  const [chair] = scene.all();
  if (chair === undefined) throw new Error("nobody is there");
  return chair;
}

/** @param {string} name */
const selfOf = (name) => ({ name: `Coordinator, ${name}`, delegation: name });
