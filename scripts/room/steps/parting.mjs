import { confirmDialogs } from "../../demo/city.mjs";
import { PRESENT } from "../cast.mjs";
import { headsText, logOf } from "../logOf.mjs";
import { until } from "../until.mjs";
import { openItem } from "./sitting.mjs";
import { castAll, closeVote, enterNext, putQuestion, untilCounted, untilVoted, voteOn } from "./voting.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */
/** @typedef {import("../../demo/city.mjs").City} City */

const HERE = ["Lublin", "Neuchâtel", "Wrocław"];
const BEYOND = ["Limassol", "Casalecchio", "Kyiv"];

/** The dates of the next meetings. */
const ITEM = 6;
const QUESTION = "Shall the next meeting be in Limassol?";
const [FOR, AGAINST] = [0, 1];
/** What each chair counts. Two cities voted before the cut, so that both parts have those, and one seat is counted differently here and beyond. */
const COUNTED = { here: [14, 0, 0], beyond: [9, 3, 0], together: [16, 3, 0] };

const WORDS = {
  here: {
    en: "The Group decided to meet in Limassol in the spring.",
    fr: "Le Groupe décide de se réunir à Limassol au printemps.",
  },
  beyond: {
    en: "The Group decided to meet in Limassol in the autumn.",
    fr: "Le Groupe décide de se réunir à Limassol à l’automne.",
  },
};

/** A connection is believed for half a minute without a word, and is then made anew. */
const APART_WITHIN_MS = 90_000;
const EQUAL_WITHIN_MS = 60_000;

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const PARTING = [
  {
    name: "Limassol is given the secretariat's rights, a question is put to all, and two cities vote",
    acts: ["Lublin", "Limassol", "Wrocław", "Kyiv"],
    run: prepare,
  },
  {
    name: "the network is cut in two: Limassol takes the chair beyond the cut, and both parts vote on, count and decide",
    acts: ["Lublin", "Limassol", "Wrocław", "Casalecchio", "Neuchâtel", "Kyiv"],
    run: part,
  },
  {
    name: "the cables are back: all six are equal, both closings and both decisions are kept, and Neuchâtel is shown what stands against what",
    acts: ["Neuchâtel"],
    run: join,
  },
  {
    name: `Neuchâtel settles it, and the ${PRESENT} seats are counted once each`,
    acts: ["Neuchâtel"],
    run: settle,
  },
];

/** @param {Scene} scene */
async function prepare(scene) {
  const [lublin, limassol] = [scene.city("Lublin"), scene.city("Limassol")];
  await confirmDialogs(lublin);
  await lublin.page.getByTestId("nav-members").click();
  await lublin.page.getByRole("row").filter({ hasText: limassol.name }).getByTestId("member-menu-trigger").click();
  await lublin.page.getByTestId("member-menu-secretariat").click();
  for (const city of scene.all()) await openItem(city, ITEM);
  await limassol.page.getByTestId("take-chair").waitFor();
  await putQuestion(lublin, QUESTION);
  for (const name of ["Wrocław", "Kyiv"]) await castAll(scene.city(name), QUESTION, FOR);
  for (const city of scene.all()) await untilVoted(city, QUESTION, 6);
  return limassol;
}

/** @param {Scene} scene */
async function part(scene) {
  const [lublin, limassol] = [scene.city("Lublin"), scene.city("Limassol")];
  await scene.part(BEYOND);
  await limassol.page.getByTestId("take-chair").click();
  for (const name of BEYOND)
    await scene.city(name).page.getByTestId("chair").filter({ hasText: limassol.name }).waitFor();
  for (const name of ["Lublin", "Neuchâtel", "Limassol"]) await castAll(scene.city(name), QUESTION, FOR);
  await castAll(scene.city("Casalecchio"), QUESTION, AGAINST);
  await untilVoted(lublin, QUESTION, 10 + 3);
  // By telephone, it was thought, and misheard.
  scene.found.countedTwice = await enterNext(lublin, QUESTION, FOR);
  await closeVote(lublin, QUESTION, 14);
  await closeVote(limassol, QUESTION, 12);
  await decide(lublin, WORDS.here);
  await decide(limassol, WORDS.beyond);
  await seeOnly(scene, HERE, { counts: COUNTED.here, words: WORDS.here, chair: lublin.name });
  await seeOnly(scene, BEYOND, { counts: COUNTED.beyond, words: WORDS.beyond, chair: limassol.name });
  for (const city of scene.all()) await untilMet(city, 2);
  return limassol;
}

/** @param {Scene} scene */
async function join(scene) {
  const heads = () => Promise.all(scene.all().map(async (city) => headsText(await logOf(city))));
  if (new Set(await heads()).size !== 2) throw new Error("The parts of the room did not hold different records.");
  const begun = performance.now();
  await scene.join();
  await until("the heads of all are the same", async () => new Set(await heads()).size === 1, EQUAL_WITHIN_MS);
  scene.found.parting = { equalAfterMs: Math.round(performance.now() - begun) };
  for (const city of scene.all()) {
    await openItem(city, ITEM);
    await voteOn(city, QUESTION).getByTestId("vote-contested").waitFor();
    await voteOn(city, QUESTION).getByTestId("ballot-conflict").waitFor();
    await untilVoted(city, QUESTION, PRESENT);
    if ((await voteOn(city, QUESTION).getByTestId("vote-tally").count()) > 0)
      throw new Error(`${city.name} adds up what was counted apart.`);
    await city.page.getByTestId("decision").nth(1).waitFor();
  }
  const neuchatel = scene.city("Neuchâtel");
  const { page } = neuchatel;
  const contested = voteOn(neuchatel, QUESTION).getByTestId("vote-contested");
  for (const name of ["Lublin", "Limassol"]) await contested.filter({ hasText: name }).waitFor();
  const seat = String(scene.found.countedTwice);
  await voteOn(neuchatel, QUESTION).getByTestId("ballot-conflict").filter({ hasText: seat }).waitFor();
  for (const { fr } of Object.values(WORDS)) await page.getByTestId("decision").filter({ hasText: fr }).waitFor();
  // Both chairs gave theirs the same number.
  await page.getByTestId("decision-clash").waitFor();
  await page.getByTestId("decision-was").waitFor();
  await contested.scrollIntoViewIfNeeded();
  return neuchatel;
}

/** @param {Scene} scene */
async function settle(scene) {
  const neuchatel = scene.city("Neuchâtel");
  const entered = await enterNext(neuchatel, QUESTION, AGAINST);
  if (entered !== scene.found.countedTwice) throw new Error(`${entered} was called, which was not in question.`);
  await voteOn(neuchatel, QUESTION).getByTestId("ballot-conflict").waitFor({ state: "detached" });
  await closeVote(neuchatel, QUESTION, PRESENT);
  for (const city of scene.all()) {
    await untilCounted(city, QUESTION, COUNTED.together);
    const seats = await voteOn(city, QUESTION).getByTestId("vote-seat").allTextContents();
    if (seats.length !== PRESENT) throw new Error(`${city.name} lists ${seats.length} seats.`);
    await voteOn(city, QUESTION).locator('[data-testid="vote-result"][data-kind="carried"]').waitFor();
    await untilMet(city, scene.cast.length - 1);
  }
  return neuchatel;
}

/**
 * @param {City} city
 * @param {{ en: string, fr: string }} words
 */
async function decide({ page }, words) {
  await page.getByTestId("decision-new").click();
  for (const lang of /** @type {const} */ (["en", "fr"])) await page.getByTestId(`decision-${lang}`).fill(words[lang]);
  await page.getByTestId("decision-submit").click();
  await page.getByTestId("decision-dialog").waitFor({ state: "detached" });
}

/**
 * Until these read what their own chair did; of the other they must know nothing.
 *
 * @param {Scene} scene
 * @param {readonly string[]} names
 * @param {{ counts: readonly number[], words: { en: string, fr: string }, chair: string }} wanted
 */
async function seeOnly(scene, names, { counts, words, chair }) {
  for (const name of names) {
    const city = scene.city(name);
    await untilCounted(city, QUESTION, counts);
    await city.page.getByTestId("chair").filter({ hasText: chair }).waitFor();
    const decisions = city.page.getByTestId("decision-words");
    await until(`${name} reads the decision`, async () => (await decisions.count()) === 1);
    const text = (await decisions.textContent()) ?? "";
    if (![words.en, words.fr].includes(text)) throw new Error(`${name} reads “${text}”.`);
  }
}

/** @param {City} city @param {number} others */
async function untilMet(city, others) {
  await city.page.getByTestId("nav-sync").click();
  const here = city.page.getByTestId("sync-here");
  await until(`${city.name} meets ${others}`, async () => (await here.count()) === others, APART_WITHIN_MS);
  await openItem(city, ITEM);
}
