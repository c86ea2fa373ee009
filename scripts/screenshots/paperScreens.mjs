import { openDraft } from "../demo/drafting.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * What makes a draft a paper: what is said in its head, and a reference from one paragraph to another.
 *
 * @param {City} city one who may write
 * @param {string} title of the draft
 * @param {Camera} camera
 */
export async function shootPaper(city, title, camera) {
  const { page } = city;
  await openDraft(city, title);
  await describe(city, camera);
  await page.locator(".ProseMirror > p").first().click();
  await page.keyboard.press("End");
  await page.getByTestId("insert-reference").click();
  const dialog = page.getByTestId("reference-dialog");
  await dialog.waitFor();
  await camera.take(city, "reference");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await camera.take(city, "paper");
}

/**
 * @param {City} city
 * @param {Camera} camera
 */
async function describe(city, camera) {
  const { page } = city;
  // A narrow window shows what stands beside the text only when it is asked to.
  const open = page.getByTestId("open-properties");
  if (!(await open.isVisible())) await page.getByTestId("toggle-inspector").click();
  await open.click();
  await page.getByTestId("properties-reference").fill("GT-ADI-INT (2021) 2 rev1");
  await page.getByTestId("properties-status").fill("GT-ADI-INT, Lublin");
  for (const choice of ["reading-first", "procedure-written", "circulation-restricted"]) {
    await page.getByTestId(`properties-${choice}`).click();
  }
  await camera.take(city, "properties");
  await page.getByTestId("properties-save").click();
  await page.getByTestId("properties-dialog").waitFor({ state: "detached" });
}
