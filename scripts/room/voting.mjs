import { openMeeting } from "./steps/sitting.mjs";
import { until } from "./until.mjs";

/** @typedef {import("../demo/city.mjs").City} City */

/** Of the usual agenda, the item of texts. */
const TEXTS = 4;

/** @param {City} city */
export async function openTexts(city) {
  await openMeeting(city);
  await city.page.getByTestId("agenda-item").nth(TEXTS).getByRole("button").first().click();
}

/**
 * @param {City} chair in whose window the item is open
 * @param {string} question
 */
export async function putQuestion({ page }, question) {
  await page.getByTestId("vote-put").click();
  await page.getByTestId("vote-question").fill(question);
  await page.getByTestId("vote-submit").click();
  await page.getByTestId("vote-dialog").waitFor({ state: "detached" });
}

/**
 * Says yes for every seat that this machine speaks for.
 *
 * @param {City} city
 * @param {string} question
 */
export async function sayYes(city, question) {
  const ballots = voteIn(city, question).getByTestId("own-ballot");
  await ballots.first().waitFor();
  for (let at = 0; at < (await ballots.count()); at++) {
    const ballot = ballots.nth(at);
    await ballot.getByTestId("ballot-0").click();
    await until(`${city.name} has voted`, async () => (await ballot.getAttribute("data-cast")) === "true");
  }
}

/**
 * @param {City} city
 * @param {string} question
 * @param {number} seats who have all voted
 */
export async function untilAllVoted(city, question, seats) {
  const progress = voteIn(city, question).getByTestId("vote-progress");
  const wanted = `${seats} of ${seats}`;
  await until("all votes are there", async () => (await progress.textContent())?.includes(wanted) === true);
}

/**
 * @param {City} chair
 * @param {string} question
 */
export async function closeVote(chair, question) {
  await voteIn(chair, question).getByTestId("vote-close").click();
  await chair.page.getByTestId("vote-close-submit").click();
}

/**
 * @param {City} city
 * @param {string} question
 * @param {number} seats who have all said yes
 */
export async function untilCarried(city, question, seats) {
  const vote = voteIn(city, question);
  await vote.locator('[data-testid="vote-result"][data-kind="carried"]').waitFor();
  const counts = vote.getByTestId("vote-tally").locator(".f-vote-count");
  const wanted = JSON.stringify([String(seats), "0", "0"]);
  await until(`${city.name} counts all`, async () => JSON.stringify(await counts.allTextContents()) === wanted);
}

/**
 * @param {City} city
 * @param {string} question
 */
const voteIn = ({ page }, question) => page.getByTestId("vote").filter({ hasText: question });
