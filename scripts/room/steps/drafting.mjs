import { propose, putInBrackets, selectWords } from "../../demo/amending.mjs";
import { confirmDialogs } from "../../demo/city.mjs";
import { createDraft, openDraft, shownBlocks } from "../../demo/drafting.mjs";
import { DRAFT, FRENCH_DRAFT, TEXT } from "../cast.mjs";
import { issueRevision } from "../issueRevision.mjs";
import { until } from "../until.mjs";
import { untilAllShow } from "../untilAllShow.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */

/** @type {readonly import("../runSteps.mjs").Step[]} */
const STEPS = [
  { name: "the draft of Lublin stands in all six windows", acts: ["Lublin"], run: write },
  { name: "Neuchâtel adds the French", acts: ["Neuchâtel", "Casalecchio"], run: addFrench },
  { name: "REV1 is issued, and each machine makes the same text of it", acts: ["Lublin"], run: issueFirst },
  {
    name: "three cities amend one paragraph, two in English and one in French",
    acts: ["Lublin", "Wrocław", "Limassol", "Casalecchio"],
    run: amend,
  },
  {
    name: "the chair agrees with one in each language and rejects the third",
    acts: ["Lublin", "Casalecchio"],
    run: rule,
  },
  {
    name: "Kyiv puts words in brackets, and the chair lifts them with the other wording",
    acts: ["Lublin", "Kyiv"],
    run: liftBracket,
  },
  { name: "REV2 is issued, and each machine makes the same text of it", acts: ["Lublin"], run: issueSecond },
];

export const DRAFTING = STEPS.map((step) => ({ ...step, leaves: DRAFT }));

/** @param {Scene} scene */
export async function write(scene) {
  const lublin = scene.city("Lublin");
  await createDraft(lublin, DRAFT);
  await lublin.page.locator(".ProseMirror").click();
  await lublin.page.keyboard.type(TEXT.first);
  await lublin.page.keyboard.press("Enter");
  await lublin.page.keyboard.type(TEXT.second);
  await openInAll(scene);
  await untilAllShow(scene.all(), [TEXT.first, TEXT.second]);
  return lublin;
}

/** @param {Scene} scene */
async function openInAll(scene) {
  for (const city of scene.all()) {
    await confirmDialogs(city);
    await openDraft(city, DRAFT);
  }
}

/** @param {Scene} scene */
async function addFrench(scene) {
  const neuchatel = scene.city("Neuchâtel");
  const { page } = neuchatel;
  await page.getByTestId("add-language").click();
  await page.getByTestId("add-language-language").click();
  await page.getByTestId("add-language-language-fr").click();
  await page.getByTestId("add-language-title").fill(FRENCH_DRAFT);
  await page.getByTestId("add-language-begin-words").click();
  await page.getByTestId("add-language-submit").click();
  await page.locator('[data-testid="source-row"][data-state="unchecked"]').nth(1).waitFor();
  for (const [i, words] of [TEXT.first, TEXT.second].entries()) {
    await selectWords(neuchatel, words);
    await page.keyboard.type(TEXT.french[i] ?? "");
  }
  const casalecchio = scene.city("Casalecchio");
  await openDraft(casalecchio, FRENCH_DRAFT);
  await untilAllShow([neuchatel, casalecchio], TEXT.french);
  return neuchatel;
}

/** @param {Scene} scene */
async function issueFirst(scene) {
  await openInAll(scene);
  await issueRevision(scene.city("Lublin"), "REV1", scene.all());
  return scene.city("Lublin");
}

/** @param {Scene} scene */
async function amend(scene) {
  const [lublin, casalecchio] = [scene.city("Lublin"), scene.city("Casalecchio")];
  await openDraft(casalecchio, FRENCH_DRAFT);
  await Promise.all([
    propose(scene.city("Wrocław"), "every year", "every two years", "A report a year is too much."),
    propose(scene.city("Limassol"), "Cities", "Member cities"),
    propose(casalecchio, "bonnes pratiques", "pratiques éprouvées", "Toutes ne sont pas bonnes."),
  ]);
  await untilCount(lublin, "amendment", 2);
  return lublin;
}

/** @param {Scene} scene */
async function rule(scene) {
  const [lublin, casalecchio] = [scene.city("Lublin"), scene.city("Casalecchio")];
  const row = (/** @type {string} */ words) => lublin.page.getByTestId("amendment").filter({ hasText: words });
  await row("Member cities").getByTestId("amendment-reject").click();
  await row("two years").getByTestId("amendment-agree").click();
  const agreed = TEXT.first.replace("every year", "every two years");
  const readers = scene.all().filter((city) => city !== casalecchio);
  await untilAllShow(readers, [agreed, TEXT.second]);
  for (const city of [lublin, casalecchio]) await openDraft(city, FRENCH_DRAFT);
  await row("éprouvées").getByTestId("amendment-agree").click();
  const french = TEXT.french.map((words) => words.replace("bonnes pratiques", "pratiques éprouvées"));
  await untilAllShow([lublin, casalecchio], french);
  return casalecchio;
}

/** @param {Scene} scene */
async function liftBracket(scene) {
  const [lublin, kyiv] = [scene.city("Lublin"), scene.city("Kyiv")];
  await openInAll(scene);
  await putInBrackets(kyiv, "the committee", "the Bureau", "The committee meets too late.");
  await untilCount(lublin, "bracket-row", 1);
  const { page } = lublin;
  await page.getByTestId("bracket-rule").press("Enter");
  await page.getByTestId("lift-dialog").getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.getByTestId("lift-submit").click();
  await page.getByTestId("lift-dialog").waitFor({ state: "detached" });
  await untilAllShow(scene.all(), [
    TEXT.first.replace("every year", "every two years"),
    TEXT.second.replace("the committee", "the Bureau"),
  ]);
  return kyiv;
}

/** @param {Scene} scene */
async function issueSecond(scene) {
  const lublin = scene.city("Lublin");
  await issueRevision(lublin, "REV2", scene.all());
  const hashes = await Promise.all(scene.all().map(async (city) => JSON.stringify(await shownBlocks(city))));
  if (new Set(hashes).size !== 1) throw new Error("The windows show different paragraphs.");
  return lublin;
}

/**
 * @param {import("../../demo/city.mjs").City} city
 * @param {string} testId
 * @param {number} count
 */
function untilCount({ page, name }, testId, count) {
  return until(`${name} lists ${count} × ${testId}`, async () => (await page.getByTestId(testId).count()) === count);
}
