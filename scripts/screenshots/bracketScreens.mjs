import { openDraft } from "../demo/drafting.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * What is not agreed in a draft: words being put in square brackets, a reservation being made, the lists, an adoption that is refused,
 * and a bracket being lifted.
 *
 * @param {City} city one who chairs
 * @param {string} title of the draft
 * @param {Camera} camera
 */
export async function shootBrackets(city, title, camera) {
  const { page } = city;
  await openDraft(city, title);
  await page.locator(".ProseMirror > p").first().click();
  await page.getByTestId("bracket-tool").click();
  await page.getByTestId("bracket-alternatives").fill("Cities should meet.\nCities may meet.");
  await page.getByTestId("bracket-reason").fill("The council has not decided yet.");
  await camera.take(city, "bracket");
  await page.getByTestId("bracket-submit").click();
  await page.getByTestId("bracket-dialog").waitFor({ state: "detached" });
  await page.locator(".ProseMirror > p").first().click();
  await page.keyboard.press("Alt+Shift+R");
  await page.getByTestId("reserve-reason").fill("To be looked at by the legal service.");
  await camera.take(city, "reserve");
  await page.getByTestId("reserve-submit").click();
  await page.getByTestId("reserve-dialog").waitFor({ state: "detached" });
  // A narrow window shows what stands beside the text only when it is asked to.
  const brackets = page.getByTestId("brackets");
  if (!(await brackets.isVisible())) await page.getByTestId("toggle-inspector").click();
  await brackets.scrollIntoViewIfNeeded();
  await camera.take(city, "brackets");
  await page.getByTestId("confirm-version-tool").click();
  await page.getByTestId("confirm-version-words").waitFor();
  await page.getByTestId("adopted").click();
  await page.getByTestId("adoption-hindered").scrollIntoViewIfNeeded();
  await camera.take(city, "adoption-hindered");
  await page.keyboard.press("Escape");
  await page.getByTestId("bracket-rule").first().click();
  await page.getByTestId("lift-dialog").waitFor();
  await camera.take(city, "lift");
  await page.getByTestId("lift-submit").click();
  await page.getByTestId("lift-dialog").waitFor({ state: "detached" });
}
