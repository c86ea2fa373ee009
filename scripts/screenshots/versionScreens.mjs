import { confirmDialogs } from "../demo/city.mjs";
import { openDraft } from "../demo/drafting.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * A version of a draft about to be confirmed, and the list of the confirmed ones; others may have been before it.
 *
 * @param {City} city
 * @param {string} title of the draft
 * @param {Camera} camera
 */
export async function shootVersions(city, title, camera) {
  const { page } = city;
  await confirmDialogs(city);
  await openDraft(city, title);
  // A narrow window has no room beside the text.
  const list = page.getByTestId("versions");
  const isListed = await list.isVisible();
  const agreeing = page.locator('[data-testid="version-answer"][data-answer="same"]');
  const before = await agreeing.count();
  if (isListed) await list.scrollIntoViewIfNeeded();
  await camera.take(city, "versions-none");
  await page.getByTestId("confirm-version-tool").click();
  await page.getByTestId("confirm-version-words").waitFor();
  await camera.take(city, "confirm-version");
  await page.getByTestId("confirm-version-submit").click();
  await page.getByTestId("confirm-version").waitFor({ state: "detached" });
  if (!isListed) return;
  await agreeing.nth(before).waitFor();
  await list.scrollIntoViewIfNeeded();
  await camera.take(city, "versions");
}
