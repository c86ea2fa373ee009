import { setTimeout as pause } from "node:timers/promises";
import { propose } from "../demo/amending.mjs";
import { openDraft } from "../demo/drafting.mjs";
import { percentile } from "../demo/percentile.mjs";
import { DRAFT } from "./cast.mjs";
import { cpuOf } from "./cpuOf.mjs";
import { headsText, logOf } from "./logOf.mjs";
import { openScene } from "./openScene.mjs";
import { runSteps } from "./runSteps.mjs";
import { ASSEMBLING } from "./steps/assembling.mjs";
import { write } from "./steps/drafting.mjs";
import { until } from "./until.mjs";
import { writeReport } from "./writeReport.mjs";

/** @typedef {import("./openScene.mjs").Scene} Scene */
/** @typedef {import("../demo/city.mjs").City} City */

const ROUNDS = 5;
const IDLE_MS = 30_000;
const LATEST_MS = 60_000;
/** What is amended, a word a round. */
const WORDS = ["Cities", "share", "their", "good", "practices"];

/** @type {readonly import("./runSteps.mjs").Step[]} */
const MEASURING = [
  { name: "the draft stands in all windows", acts: [], run: write },
  { name: "a statement of one is with all", acts: [], run: measureStatements },
  { name: "nobody does anything", acts: [], run: measureIdle },
];

/**
 * So many apps on so many hosts in one room: how long one statement takes to all of them, and what they take while nobody
 * does anything. Measured and told; only what did not come at all is a failure.
 *
 * @param {import("./openScene.mjs").Place} place
 * @param {number} peers
 * @returns {Promise<number>} exit code
 */
export async function playPeers(place, peers) {
  const cast = Array.from({ length: peers }, (_, i) => playerOf(i));
  const scene = await openScene(cast, place);
  try {
    const steps = await runSteps([...ASSEMBLING, ...MEASURING], scene, place.report);
    writeReport(place.report, steps, scene.found);
    return steps.every(({ passed }) => passed) ? 0 : 1;
  } finally {
    await scene.close();
  }
}

/** @param {number} i @returns {import("./openScene.mjs").Player} */
const playerOf = (i) =>
  i === 0 ? { name: "Lublin", role: "chair", locale: "en" } : { name: `City ${i + 1}`, role: "delegate", locale: "en" };

/** @param {Scene} scene */
async function measureStatements(scene) {
  const cities = scene.all();
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const speaker = cities[(1 + round * 3) % cities.length];
    const word = WORDS[round];
    if (speaker === undefined || word === undefined) throw new Error("nobody has anything to say");
    const seen = await Promise.all(cities.map((city) => watchAmendments(city, round + 1)));
    const said = await submittedAt(speaker, () => propose(speaker, word, `${word} now`));
    const shownAt = await Promise.all(seen.map((one) => one()));
    times.push(Math.round(Math.max(...shownAt) - said));
  }
  const heads = () => Promise.all(cities.map(async (city) => headsText(await logOf(city))));
  await until("the heads of all are the same", async () => new Set(await heads()).size === 1, LATEST_MS);
  scene.found.equal = true;
  scene.found.statementToAllMs = { each: times, p50: percentile(times, 0.5), longest: Math.max(...times) };
  return scene.city("Lublin");
}

/**
 * The moment, in milliseconds since 1970, in which the dialog was sent off.
 *
 * @param {City} city
 * @param {() => Promise<void>} act
 */
async function submittedAt({ page }, act) {
  const pressed = await page.evaluateHandle(() => {
    const last = { at: 0 };
    const note = (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Enter" && event.ctrlKey) last.at = performance.timeOrigin + performance.now();
    };
    document.addEventListener("keydown", note, true);
    return last;
  });
  await act();
  return pressed.evaluate(({ at }) => at);
}

/**
 * Begins to watch a window now; answers with the moment in which it listed so many amendments, by the one clock of the machine.
 *
 * @param {City} city
 * @param {number} count
 */
async function watchAmendments({ page }, count) {
  const watched = await page.evaluateHandle((wanted) => {
    const isThere = () => document.querySelectorAll('[data-testid="amendment"]').length === wanted;
    const promise = new Promise((/** @type {(at: number) => void} */ resolve) => {
      const look = () => {
        if (!isThere()) return;
        observer.disconnect();
        resolve(performance.timeOrigin + performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
      look();
    });
    return { promise };
  }, count);
  return () => watched.evaluate(({ promise }) => promise);
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
