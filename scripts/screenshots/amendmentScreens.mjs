import { openDraft } from "../demo/drafting.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * What is said of a draft: an amendment and a comment being written, their lists, and the compilation.
 *
 * @param {City} city one who chairs
 * @param {string} title of the draft
 * @param {Camera} camera
 */
export async function shootAmendments(city, title, camera) {
  const { page } = city;
  await openDraft(city, title);
  await page.locator(".ProseMirror > p").first().click();
  await propose(city, camera);
  await suggest(city, camera);
  await comment(city, camera);
  // A narrow window shows what stands beside the text only when it is asked to.
  const amendments = page.getByTestId("amendments");
  if (!(await amendments.isVisible())) await page.getByTestId("toggle-inspector").click();
  await amendments.scrollIntoViewIfNeeded();
  await camera.take(city, "amendments");
  await page.getByTestId("comments").scrollIntoViewIfNeeded();
  await camera.take(city, "comments");
  await rule(city, camera);
}

/**
 * @param {City} city
 * @param {Camera} camera
 */
async function propose(city, camera) {
  const { page } = city;
  await page.getByTestId("propose-tool").click();
  const words = page.getByTestId("wording-words");
  await camera.take(city, "propose-unchanged");
  await words.fill(`${await words.inputValue()} It is read again every second year.\nA report is made of it.`);
  await page.getByTestId("wording-reason").fill("Without a date nobody reads it again.");
  await camera.take(city, "propose");
  await page.getByTestId("wording-submit").click();
  await page.getByTestId("propose-dialog").waitFor({ state: "detached" });
}

/**
 * Writes in the text itself, which stays as it is.
 *
 * @param {City} city
 * @param {Camera} camera
 */
async function suggest(city, camera) {
  const { page } = city;
  await page.getByTestId("suggest").click();
  await page.locator(".ProseMirror > p").nth(1).click();
  const words = page.getByTestId("suggest-words");
  await words.waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("From now on, ");
  await camera.take(city, "suggesting");
  await page.keyboard.press("Escape");
  await words.waitFor({ state: "detached" });
  await page.getByTestId("suggest").click();
  await page.getByTestId("suggesting").waitFor({ state: "detached" });
}

/**
 * @param {City} city
 * @param {Camera} camera
 */
async function comment(city, camera) {
  const { page } = city;
  await page.getByTestId("comment-tool").click();
  await page.getByTestId("comment-text").fill("Which recommendation is meant?");
  await camera.take(city, "comment");
  await page.getByTestId("comment-submit").click();
  await page.getByTestId("comment-dialog").waitFor({ state: "detached" });
}

/**
 * @param {City} city
 * @param {Camera} camera
 */
async function rule(city, camera) {
  const { page } = city;
  const row = page.getByTestId("amendment").first();
  await page.getByTestId("compilation-open").click();
  await page.getByTestId("compilation-table").waitFor();
  await camera.take(city, "compilation");
  await page.keyboard.press("Escape");
  await row.getByTestId("amendment-agree").click();
  await page.getByTestId("amendments-which-settled").click();
  await page.getByTestId("amendment-reopen").first().click();
  await page.getByTestId("reopen-dialog").waitFor();
  await camera.take(city, "amendment-reopen");
  await page.getByTestId("reopen-take-back").click();
  await page.getByTestId("amendments-which-open").click();
  await row.getByTestId("amendment-reject").waitFor();
}
