import { confirmDialogs } from "./city.mjs";

/** @typedef {import("./city.mjs").City} City */
/** @typedef {{ name: string, delegation: string }} Self */

/**
 * First run on a machine without a keychain: keys unprotected, said and confirmed. Where there is a keychain the
 * question does not come.
 *
 * @param {City} city
 */
export async function settleKeys({ page }) {
  const protect = page.getByTestId("protect-screen");
  const firstRun = page.getByTestId("first-run");
  await protect.or(firstRun).first().waitFor();
  if (!(await protect.isVisible())) return;
  await page.getByTestId("protect-screen").getByRole("radio").nth(1).check({ force: true });
  await page.getByTestId("protect-understood").check({ force: true });
  await page.getByTestId("protect-submit").click();
  await firstRun.waitFor();
}

/**
 * The sample space of the working group, as "Coordinator, Lublin".
 *
 * @param {City} city
 */
export async function openSample({ page }) {
  await page.getByTestId("first-run-sample").click();
  await page.getByTestId("drafts-table").waitFor({ timeout: 60_000 });
}

/**
 * @param {City} city
 * @param {{ name: string, code: string }} space
 * @param {Self} self
 */
export async function foundSpace({ page }, space, self) {
  await page.getByTestId("first-run-create").click();
  await page.getByTestId("create-space-name").fill(space.name);
  await page.getByTestId("create-space-code").fill(space.code);
  await page.getByTestId("identity-name").fill(self.name);
  await page.getByTestId("identity-delegation").fill(self.delegation);
  await page.getByTestId("create-space-submit").click();
  await page.getByTestId("drafts-page").waitFor();
}

/**
 * What is wished of an invitation: the role, and how the link on the screen is read; by default as the page holds it.
 *
 * @typedef {{ role?: string, read?: (page: import("@playwright/test").Page) => Promise<string> }} Wish
 */

/**
 * @param {City} city
 * @param {Wish} wish
 * @returns {Promise<string>} the link
 */
export async function invite(city, { role = "editor", read = readLink } = {}) {
  const { page } = city;
  await confirmDialogs(city);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("invite").click();
  await page.getByTestId("invite-form").locator(`input[value="${role}"]`).check({ force: true });
  await page.getByTestId("invite-submit").click();
  const link = await read(page);
  await page.getByTestId("invite-done").click();
  if (!link) throw new Error("the invitation shows no link");
  return link;
}

/** @param {import("@playwright/test").Page} page */
const readLink = async (page) => (await page.getByTestId("invite-ready").getAttribute("data-link")) ?? "";

/**
 * Pastes a link and asks to come in.
 *
 * @param {City} city
 * @param {string} link
 * @param {Self} self
 */
export async function askToJoin({ page }, link, self) {
  await page.getByTestId("first-run-join").click();
  await page.getByTestId("join-link").fill(link);
  await page.getByTestId("join-read").click();
  await page.getByTestId("join-confirm").waitFor();
  await page.getByTestId("identity-name").fill(self.name);
  await page.getByTestId("identity-delegation").fill(self.delegation);
  await page.getByTestId("join-submit").click();
}

/**
 * The five words as the newcomer would read them out.
 *
 * @param {City} city
 * @returns {Promise<string>}
 */
export async function readOutWords({ page }) {
  const words = page.getByTestId("join-code-words");
  await words.waitFor({ timeout: 30_000 });
  return (await words.getAttribute("data-words")) ?? "";
}

/**
 * Types the words that were heard and admits.
 *
 * @param {City} city
 * @param {string} words
 */
export async function admit(city, words) {
  const { page } = city;
  await confirmDialogs(city);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("join-words").fill(words);
  await page.getByTestId("join-admit").click();
}

/** @param {City} city */
export async function enter({ page }) {
  await page.getByTestId("join-enter").click();
  await page.getByTestId("drafts-page").waitFor();
}

/**
 * The whole way of a newcomer, from the invitation to the list of drafts.
 *
 * @param {City} host
 * @param {City} guest
 * @param {Self} self
 * @param {Wish} wish
 */
export async function bringTogether(host, guest, self, wish = {}) {
  const link = await invite(host, wish);
  await askToJoin(guest, link, self);
  await admit(host, await readOutWords(guest));
  await enter(guest);
}
