/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/** As everybody reads it: a name that is in no language. */
const NAME = "Lublin – Vinnytsia";

/**
 * The partner book: empty, a record being made, its page, a field being written, the board, a list and what changes many.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootPartners(city, camera) {
  const { page } = city;
  await page.getByTestId("nav-partners").click();
  await page.getByTestId("partners-empty").waitFor();
  await camera.take(city, "partners-empty");
  await page.getByTestId("partners-tab-partnerships").click();
  await page.getByTestId("new-record").click();
  await page.getByTestId("field-title").fill(NAME);
  await camera.take(city, "partners-new");
  await page.getByTestId("new-record-submit").click();
  await page.getByTestId("record-title").waitFor();
  await camera.take(city, "partners-record");
  await page.getByTestId("edit-topics").click();
  await page.getByTestId("field-save").waitFor();
  await camera.take(city, "partners-field");
  await page.getByTestId("field-save").click();
  await page.getByTestId("record-back").click();
  await page.getByTestId("partners-look-board").click();
  await page.getByTestId("partners-board").waitFor();
  await camera.take(city, "partners-board");
  await page.getByTestId("partners-tab-cities").click();
  await page.getByTestId("partners-grid").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await camera.take(city, "partners-cities");
  await page.getByTestId("partners-bulk").click();
  await page.getByTestId("bulk-dialog").waitFor();
  await camera.take(city, "partners-bulk");
  await page.keyboard.press("Escape");
  await page.getByTestId("bulk-dialog").waitFor({ state: "detached" });
}
