import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseFile, untilWritten } from "../../demo/byFile.mjs";
import { CAST, PRESENT } from "../cast.mjs";
import { openItem, openMeeting } from "./sitting.mjs";
import { castAll, closeVote, putQuestion, untilCounted, voteOn } from "./voting.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */
/** @typedef {import("../../demo/city.mjs").City} City */

/** The item of texts. */
const ITEM = 4;
const QUESTION = "Shall the draft go to the Bureau?";
/** As the lists of decisions say it. */
const DECIDED = { en: "The Group adopted", fr: "Le Groupe adopte" };

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const DECIDING = [
  {
    name: `a question is put, ${PRESENT} seats vote from six machines, and all read one result`,
    acts: CAST.map(({ name }) => name),
    run: vote,
  },
  {
    name: "a decision is recorded, and all read it in their languages",
    acts: ["Lublin", "Limassol", "Casalecchio"],
    run: decide,
  },
];

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const PRINTING = [
  { name: "the list of decisions is made and printed in English and in French", acts: ["Neuchâtel"], run: printLists },
];

/** @param {Scene} scene */
async function vote(scene) {
  const lublin = scene.city("Lublin");
  for (const city of scene.all()) await openItem(city, ITEM);
  await putQuestion(lublin, QUESTION);
  for (const city of scene.all()) await castAll(city, QUESTION, 0);
  await closeVote(lublin, QUESTION, PRESENT);
  for (const city of scene.all()) {
    await voteOn(city, QUESTION).locator('[data-testid="vote-result"][data-kind="carried"]').waitFor();
    await untilCounted(city, QUESTION, [PRESENT, 0, 0]);
  }
  return lublin;
}

/** @param {Scene} scene */
async function decide(scene) {
  for (const city of scene.all()) await openItem(city, ITEM);
  const lublin = scene.city("Lublin");
  const { page } = lublin;
  await page.getByTestId("decision-new").click();
  await page.getByTestId("decision-verb").click();
  await page.getByTestId("decision-verb-adopted").click();
  await page.getByTestId("decision-addressee").fill("CDADI");
  await page.getByTestId("decision-submit").click();
  await page.getByTestId("decision-dialog").waitFor({ state: "detached" });
  for (const city of scene.all()) await city.page.getByTestId("decision").waitFor();
  await scene.city("Limassol").page.getByTestId("decision").filter({ hasText: DECIDED.en }).waitFor();
  await scene.city("Casalecchio").page.getByTestId("decision").filter({ hasText: DECIDED.fr }).waitFor();
  return scene.city("Casalecchio");
}

/** @param {Scene} scene */
async function printLists(scene) {
  const neuchatel = scene.city("Neuchâtel");
  for (const lang of /** @type {const} */ (["en", "fr"])) {
    await printList(neuchatel, lang, join(scene.report, `decisions-${lang}.pdf`));
  }
  return neuchatel;
}

/**
 * @param {City} city
 * @param {"en" | "fr"} lang
 * @param {string} path
 */
async function printList(city, lang, path) {
  const { page } = city;
  await openMeeting(city);
  await page.getByTestId("record-open").click();
  await page.getByTestId("record-part-reports").click();
  await page.getByTestId("report-lang").click();
  await page.getByTestId(`report-lang-${lang}`).click();
  await page.getByTestId("report-make").click();
  await page.locator(`[data-testid="report"][data-lang="${lang}"]`).getByTestId("report-open").click();
  await page.locator(".ProseMirror").filter({ hasText: DECIDED[lang] }).waitFor();
  await chooseFile(city, path);
  await page.getByTestId("export").click();
  await page.getByTestId("export-kind-pdf").check({ force: true });
  await page.getByTestId("export-submit").click();
  await page.getByTestId("export-dialog").waitFor({ state: "detached" });
  await untilWritten(path);
  if (readFileSync(path).subarray(0, 5).toString() !== "%PDF-") throw new Error(`${path} is no PDF.`);
}
