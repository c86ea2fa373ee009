import { setTimeout as pause } from "node:timers/promises";
import { propose } from "../../demo/amending.mjs";
import { openDraft } from "../../demo/drafting.mjs";
import { percentile } from "../../demo/percentile.mjs";
import { DRAFT } from "../cast.mjs";
import { cpuOf } from "../cpuOf.mjs";
import { headsText, logOf } from "../logOf.mjs";
import { until } from "../until.mjs";
import { pressedAt, submittedAt, watchAll } from "../watchAll.mjs";
import { write } from "./drafting.mjs";
import { callRoll, openItem, seatAll } from "./sitting.mjs";
import { putQuestion } from "./voting.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */
/** @typedef {import("../../demo/city.mjs").City} City */

const ROUNDS = 5;
const IDLE_MS = 30_000;
const LATEST_MS = 60_000;
/** What is amended, a word a round. */
const WORDS = ["Cities", "share", "their", "good", "practices"];
/** Of the usual agenda, the item of texts. */
const TEXTS = 4;
const QUESTION = "Shall the draft go to the Bureau?";

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const MEASURING = [
  { name: "the draft stands in all windows", acts: [], run: write },
  { name: "a statement of one is with all", acts: [], run: measureStatements },
  { name: "everyone has a seat, and the roll is called", acts: [], run: sit },
  { name: "all vote at once, and all read one result", acts: [], run: measureVote },
  { name: "nobody does anything", acts: [], run: measureIdle },
];

/** @param {Scene} scene */
async function measureStatements(scene) {
  const cities = scene.all();
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const speaker = cities[(1 + round * 3) % cities.length];
    const word = WORDS[round];
    if (speaker === undefined || word === undefined) throw new Error("nobody has anything to say");
    const shown = `[data-testid="amendment"]`;
    const seen = await watchAll(cities, shown, round + 1);
    const said = await submittedAt(speaker, () => propose(speaker, word, `${word} now`));
    const shownAt = await seen();
    times.push(Math.round(Math.max(...shownAt) - said));
  }
  await untilEqual(cities);
  scene.found.equal = true;
  scene.found.statementToAllMs = { each: times, p50: percentile(times, 0.5), longest: Math.max(...times) };
  return scene.city("Lublin");
}

/** @param {Scene} scene */
async function sit(scene) {
  const cities = scene.all();
  await seatAll(
    scene,
    cities.map(({ name }) => ({ delegation: name, holder: `Coordinator, ${name}` })),
  );
  return callRoll(scene, cities.length);
}

/**
 * All say yes in one moment, then the chair closes: how long it takes until every window counts every ballot, until every
 * window shows the result, and until every machine holds the same entries.
 *
 * @param {Scene} scene
 */
async function measureVote(scene) {
  const cities = scene.all();
  const chair = scene.city("Lublin");
  for (const city of cities) await openItem(city, TEXTS);
  await putQuestion(chair, QUESTION);
  for (const { page } of cities) await page.getByTestId("own-ballot").first().waitFor();
  const counted = await watchAll(cities, `[data-testid="vote-progress"][data-cast="${cities.length}"]`, 1);
  const pressed = await Promise.all(
    cities.map(({ page }) => pressedAt(page.getByTestId("own-ballot").first().getByTestId("ballot-0"))),
  );
  const countedAt = await counted();
  const carried = await watchAll(cities, '[data-testid="vote-result"][data-kind="carried"]', 1);
  await chair.page.getByTestId("vote-close").click();
  const closed = await pressedAt(chair.page.getByTestId("vote-close-submit"));
  const carriedAt = await carried();
  await untilEqual(cities);
  scene.found.voteToAllMs = {
    seats: cities.length,
    ballotsAfterLast: Math.round(Math.max(...countedAt) - Math.max(...pressed)),
    result: Math.round(Math.max(...carriedAt) - closed),
    equalNoLaterThan: Math.round(Date.now() - closed),
  };
  return chair;
}
/** @param {readonly City[]} cities */
async function untilEqual(cities) {
  const heads = () => Promise.all(cities.map(async (city) => headsText(await logOf(city))));
  await until("the heads of all are the same", async () => new Set(await heads()).size === 1, LATEST_MS);
}

/** @param {Scene} scene */
async function measureIdle(scene) {
  const cities = scene.all();
  for (const city of cities) await openDraft(city, DRAFT);
  // What was still to be done for the last word is done.
  await pause(IDLE_MS / 3);
  const before = cities.map(cpuOf);
  const begun = performance.now();
  await pause(IDLE_MS);
  const seconds = (performance.now() - begun) / 1000;
  const cores = cities.map((city, i) => Math.round((1000 * (cpuOf(city) - (before[i] ?? 0))) / seconds) / 1000);
  scene.found.idleCores = { p50: median(cores), most: Math.max(...cores), together: sum(cores) };
  return scene.city("Lublin");
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** @param {readonly number[]} values */
const sum = (values) => Math.round(1000 * values.reduce((all, value) => all + value, 0)) / 1000;
