import { openDraft } from "../demo/drafting.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * A paper in another language: being added, side by side with the first, what is agreed to call things, and both in two columns.
 *
 * @param {City} city one who may write
 * @param {string} title of the draft
 * @param {Camera} camera
 */
export async function shootLanguages(city, title, camera) {
  const { page } = city;
  await openDraft(city, title);
  await openBeside(city, "add-language");
  await page.getByTestId("add-language-title").fill("Concordia");
  await page.getByTestId("add-language-begin-words").click();
  await camera.take(city, "language-add");
  await page.getByTestId("add-language-submit").click();
  await page.getByTestId("add-language-dialog").waitFor({ state: "detached" });
  await page.getByTestId("source-row").first().waitFor();
  await camera.take(city, "side-by-side");
  await openBeside(city, "open-terms");
  await page.getByTestId("add-term").click();
  for (const field of await page.getByTestId(/^term-[a-z]{2}$/).all()) await field.fill("Lublin");
  await camera.take(city, "term");
  await page.getByTestId("term-save").click();
  await page.getByTestId("term").waitFor();
  await camera.take(city, "terms");
  await page.keyboard.press("Escape");
  await page.getByTestId("print-beside").click();
  await page.getByTestId("bilingual-table").waitFor();
  await camera.take(city, "bilingual");
  await page.keyboard.press("Escape");
  await page.getByTestId("bilingual").waitFor({ state: "detached" });
}

/**
 * Presses a button beside the text; a narrow window shows what stands there only when it is asked to.
 *
 * @param {City} city
 * @param {string} button
 */
async function openBeside({ page }, button) {
  if (!(await page.getByTestId(button).isVisible())) await page.getByTestId("toggle-inspector").click();
  await page.getByTestId(button).click();
}
