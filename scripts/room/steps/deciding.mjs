import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseFile, untilWritten } from "../../demo/byFile.mjs";
import { PRESENT } from "../cast.mjs";
import { until } from "../until.mjs";
import { openMeeting } from "./sitting.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */
/** @typedef {import("../../demo/city.mjs").City} City */

const QUESTION = "Shall the draft go to the Bureau?";
/** As the lists of decisions say it. */
const DECIDED = { en: "The Group adopted", fr: "Le Groupe adopte" };

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const DECIDING = [
  {
    name: `a question is put, ${PRESENT} seats vote from six machines, and all read one result`,
    acts: ["Lublin"],
    run: vote,
  },
  { name: "a decision is recorded, and all read it in their languages", acts: ["Lublin"], run: decide },
];

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const PRINTING = [
  { name: "the list of decisions is made and printed in English and in French", acts: [], run: printLists },
];

/** The item of texts. @param {City} city */
async function openItem(city) {
  await openMeeting(city);
  await city.page.getByTestId("agenda-item").nth(4).getByRole("button").first().click();
}

/** @param {Scene} scene */
async function vote(scene) {
  const lublin = scene.city("Lublin");
  const { page } = lublin;
  for (const city of scene.all()) await openItem(city);
  await page.getByTestId("vote-put").click();
  await page.getByTestId("vote-question").fill(QUESTION);
  await page.getByTestId("vote-submit").click();
  await page.getByTestId("vote-dialog").waitFor({ state: "detached" });
  for (const { page: own, name } of scene.all()) {
    const ballots = voteIn(own).getByTestId("own-ballot");
    await ballots.first().waitFor();
    for (let at = 0; at < (await ballots.count()); at++) {
      const ballot = ballots.nth(at);
      await ballot.getByTestId("ballot-0").click();
      await until(`${name} has voted`, async () => (await ballot.getAttribute("data-cast")) === "true");
    }
  }
  await until("all votes are there", async () => {
    return (
      (await voteIn(page).getByTestId("vote-progress").textContent())?.includes(`${PRESENT} of ${PRESENT}`) === true
    );
  });
  await voteIn(page).getByTestId("vote-close").click();
  await page.getByTestId("vote-close-submit").click();
  for (const { page: own, name } of scene.all()) {
    await voteIn(own).locator('[data-testid="vote-result"][data-kind="carried"]').waitFor();
    const counts = voteIn(own).getByTestId("vote-tally").locator(".f-vote-count");
    await until(
      `${name} counts all`,
      async () => JSON.stringify(await counts.allTextContents()) === JSON.stringify([String(PRESENT), "0", "0"]),
    );
  }
  return lublin;
}

/** @param {import("@playwright/test").Page} page */
const voteIn = (page) => page.getByTestId("vote").filter({ hasText: QUESTION });

/** @param {Scene} scene */
async function decide(scene) {
  for (const city of scene.all()) await openItem(city);
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
