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
  for (const { open, dialog, screen } of DIALOGS) {
    await page.getByTestId(open).first().click();
    await page.getByTestId(dialog).first().waitFor();
    await camera.take(city, screen);
    await page.keyboard.press("Escape");
    await page.getByTestId(dialog).waitFor({ state: "detached" });
  }
}

/** What opens each, what says that it is there, and what its picture is called. */
const DIALOGS = [
  { open: "revision-compare", dialog: "redline-summary", screen: "redline" },
  { open: "revision-verify-open", dialog: "revision-verified", screen: "revision-verify" },
  { open: "revision-file-open", dialog: "revision-file-drop", screen: "revision-file" },
];
