/** @typedef {import("../demo/city.mjs").City} City */

const LATEST_MS = 30_000;

/**
 * The chair issues the text of now; done when each of the machines has made it anew and found the same.
 *
 * @param {City} chair
 * @param {string} revision what its reference ends with
 * @param {readonly City[]} cities with the draft open
 */
export async function issueRevision(chair, revision, cities) {
  const { page } = chair;
  await page.getByTestId("confirm-version-open").click();
  const reference = page.getByTestId("confirm-version-reference");
  await reference.waitFor();
  const proposed = await reference.inputValue();
  if (!proposed.endsWith(revision)) throw new Error(`The next revision is called ${proposed}, not ${revision}.`);
  await page.getByTestId("issue-audience").fill("CDADI");
  await page.getByTestId("confirm-version-submit").click();
  for (const city of cities) {
    const version = city.page.getByTestId("version").filter({ hasText: revision });
    await version.locator('[data-testid="version-answer"][data-answer="same"]').waitFor({ timeout: LATEST_MS });
  }
}
