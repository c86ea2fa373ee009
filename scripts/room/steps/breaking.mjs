import { setTimeout as pause } from "node:timers/promises";
import { confirmDialogs } from "../../demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../demo/drafting.mjs";
import { killAll, suspend, wake } from "../../demo/power.mjs";
import { DRAFT, PRESENT } from "../cast.mjs";
import { headsText, logOf } from "../logOf.mjs";
import { until } from "../until.mjs";
import { openMeeting } from "./sitting.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */

/** Longer than a connection is believed without a word (30 s), so that all of them have to be made anew. */
const ASLEEP_MS = 60_000;
const BACK_WITHIN_MS = 5_000;
const WRITTEN = " The Bureau answers in writing.";

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const BREAKING = [
  {
    name: "Kyiv's lid is closed; Lublin's machine is killed, Neuchâtel takes the chair, and the others write on",
    acts: ["Neuchâtel"],
    run: breakDown,
  },
  { name: "Lublin is started again, and nothing of it is lost", acts: ["Lublin"], run: comeBack },
  {
    name: "Kyiv wakes, and within five seconds it holds and shows what all do",
    acts: ["Kyiv"],
    isTimed: true,
    run: wakeUp,
  },
];

/** @param {Scene} scene */
async function breakDown(scene) {
  const neuchatel = scene.city("Neuchâtel");
  for (const city of scene.all()) await openDraft(city, DRAFT);
  suspend(scene.city("Kyiv"));
  scene.asleepSince = performance.now();
  await killAll(scene.city("Lublin"));
  scene.gone("Lublin");
  await openMeeting(neuchatel);
  await neuchatel.page.getByTestId("take-chair").click();
  await openMeeting(scene.city("Limassol"));
  await scene.city("Limassol").page.getByTestId("chair").filter({ hasText: "Neuchâtel" }).waitFor();
  for (const city of [neuchatel, scene.city("Limassol")]) await openDraft(city, DRAFT);
  await typeAtEndOf(neuchatel, 1, WRITTEN);
  for (const city of scene.all().filter(({ name }) => name !== "Kyiv")) await untilWritten(city);
  return neuchatel;
}

/** @param {Scene} scene */
async function comeBack(scene) {
  const lublin = await scene.start("Lublin");
  await confirmDialogs(lublin);
  await openDraft(lublin, DRAFT);
  await untilWritten(lublin);
  const answers = lublin.page.locator('[data-testid="version-answer"][data-answer="same"]');
  await until("both revisions are there, and are the same", async () => (await answers.count()) === 2);
  await openMeeting(lublin);
  await lublin.page.getByTestId("chair").filter({ hasText: "Neuchâtel" }).waitFor();
  await lublin.page.locator(`[data-testid="quorum"][data-met="true"][data-present="${PRESENT}"]`).first().waitFor();
  return lublin;
}

/** @param {Scene} scene */
async function wakeUp(scene) {
  const [lublin, kyiv] = [scene.city("Lublin"), scene.city("Kyiv")];
  await pause(Math.max(0, ASLEEP_MS - (performance.now() - scene.asleepSince)));
  const wanted = headsText(await logOf(lublin));
  const asleepMs = performance.now() - scene.asleepSince;
  const woken = performance.now();
  wake(kyiv);
  await untilWritten(kyiv);
  const shownMs = Math.round(performance.now() - woken);
  await until("Kyiv holds what Lublin does", async () => headsText(await logOf(kyiv)) === wanted);
  const backMs = Math.round(performance.now() - woken);
  scene.found.sleeper = { asleepMs: Math.round(asleepMs), shownAfterMs: shownMs, equalAfterMs: backMs };
  if (backMs > BACK_WITHIN_MS) throw new Error(`Kyiv was equal ${backMs} ms after it had woken.`);
  return kyiv;
}

/** @param {import("../../demo/city.mjs").City} city */
function untilWritten(city) {
  return until(`${city.name} shows “${WRITTEN}”`, async () =>
    (await shownBlocks(city)).some(({ text }) => text.endsWith(WRITTEN)),
  );
}
