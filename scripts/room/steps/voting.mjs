import { until } from "../until.mjs";

/** @typedef {import("../../demo/city.mjs").City} City */

/** @param {City} city @param {string} question */
export const voteOn = ({ page }, question) => page.getByTestId("vote").filter({ hasText: question });

/** Puts a question on the item that is open. @param {City} city @param {string} question */
export async function putQuestion({ page }, question) {
  await page.getByTestId("vote-put").click();
  await page.getByTestId("vote-question").fill(question);
  await page.getByTestId("vote-submit").click();
  await page.getByTestId("vote-dialog").waitFor({ state: "detached" });
}

/**
 * Votes the same for each seat that the machine speaks for.
 *
 * @param {City} city
 * @param {string} question
 * @param {number} choice place in the options
 */
export async function castAll(city, question, choice) {
  const ballots = voteOn(city, question).getByTestId("own-ballot");
  await ballots.first().waitFor();
  for (let at = 0; at < (await ballots.count()); at++) {
    const ballot = ballots.nth(at);
    await ballot.getByTestId(`ballot-${choice}`).click();
    await until(`${city.name} has voted`, async () => (await ballot.getAttribute("data-cast")) === "true");
  }
}

/**
 * Enters what the first seat calls out for which nothing counts yet.
 *
 * @param {City} city
 * @param {string} question
 * @param {number} choice
 * @returns {Promise<string>} the seat, by name
 */
export async function enterNext(city, question, choice) {
  const { page } = city;
  await voteOn(city, question).getByTestId("vote-roll").click();
  const called = page.locator('[data-testid="roll-seat"][aria-current="step"]');
  const seat = (await called.locator("span[dir]").textContent()) ?? "";
  await page.getByTestId("roll-call-dialog").getByTestId(`ballot-${choice}`).click();
  await page.getByTestId("roll-call-done").click();
  await page.getByTestId("roll-call-dialog").waitFor({ state: "detached" });
  return seat;
}

/** @param {City} city @param {string} question @param {number} seats */
export function untilVoted(city, question, seats) {
  const progress = voteOn(city, question).getByTestId("vote-progress");
  return until(`${seats} seats have voted in ${city.name}'s window`, async () => {
    const words = (await progress.textContent()) ?? "";
    return /\d+/.exec(words)?.[0] === String(seats);
  });
}

/** @param {City} city @param {string} question @param {number} seats how many must have voted before */
export async function closeVote(city, question, seats) {
  await untilVoted(city, question, seats);
  const vote = voteOn(city, question);
  await vote.getByTestId("vote-close").click();
  await city.page.getByTestId("vote-close-submit").click();
}

/** @param {City} city @param {string} question @param {readonly number[]} counts by option */
export async function untilCounted(city, question, counts) {
  const shown = voteOn(city, question).getByTestId("vote-tally").locator(".f-vote-count");
  const wanted = JSON.stringify(counts.map(String));
  await until(`${city.name} counts ${wanted}`, async () => JSON.stringify(await shown.allTextContents()) === wanted);
}
