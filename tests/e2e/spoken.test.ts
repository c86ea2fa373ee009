import { expect, type Locator } from "@playwright/test";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { enter, readOutWords } from "../../scripts/demo/joining.mjs";
import en from "../../src/app/messages/en.json" with { type: "json" };
import { misheard } from "../support/misheard.ts";
import { test } from "./support/cities.ts";

const MARTA = { name: "Marta Nowak", delegation: "Wrocław" };

test("an invitation is read over the telephone: six words lead there, five others let in, and whoever overhears the six comes no further", async ({
  room,
}) => {
  // Three apps.
  test.setTimeout(120_000);
  const lublin = await room.founder("Lublin");
  const [wroclaw, other] = await Promise.all([room.settled("Wrocław"), room.settled("Whoever overhears")]);
  const { page } = lublin;
  await confirmDialogs(lublin);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("invite").click();
  await page.getByTestId("invite-way-spoken").click();
  await page.getByTestId("invite-submit").click();
  const spoken = page.getByTestId("invite-spoken");
  await expect(spoken).toBeVisible({ timeout: 15_000 });
  const line = (await spoken.getAttribute("data-words")) ?? "";
  await page.getByTestId("invite-done").click();
  await expect(page.getByTestId("invitation-row")).toBeVisible();

  await askBySpokenLine(other, line);
  await readOutWords(other);
  const join = wroclaw.page;
  await join.getByTestId("first-run-join").click();
  await join.getByTestId("join-link").fill(misheard(line));
  await join.getByTestId("join-read").click();
  await expect(join.getByTestId("join-paste")).toContainText("One of them was misheard");
  await readLine(wroclaw, line);
  const words = await readOutWords(wroclaw);
  await admitOneOfTwo(lublin, words, await readOutWords(other));
  await enter(wroclaw);
  await join.getByTestId("nav-members").click();
  await expect(join.getByTestId("member-row")).toHaveCount(2);
  await expect(other.page.getByTestId("join-failed")).toContainText(en["problem.inviteUsed.title"]);
});

async function askBySpokenLine(city: City, line: string): Promise<void> {
  await city.page.getByTestId("first-run-join").click();
  await readLine(city, line);
}

async function readLine({ page }: City, line: string): Promise<void> {
  await page.getByTestId("join-link").fill(line);
  await page.getByTestId("join-read").click();
  await expect(page.getByTestId("join-confirm")).toBeVisible({ timeout: 30_000 });
  await page.getByTestId("identity-name").fill(MARTA.name);
  await page.getByTestId("identity-delegation").fill(MARTA.delegation);
  await page.getByTestId("join-submit").click();
}

/** Two who give the same name at one door: the words of the one on the telephone fit her card alone, and the line lets in one. */
async function admitOneOfTwo(lublin: City, words: string, othersWords: string): Promise<void> {
  expect(othersWords).not.toBe(words);
  const cards = lublin.page.getByTestId("join-request");
  const type = async (card: Locator, heard: string): Promise<void> => {
    await card.getByTestId("join-words").fill(heard);
    await card.getByTestId("join-admit").click();
  };
  await expect(cards).toHaveCount(2);
  await expect(cards.filter({ hasText: MARTA.name })).toHaveCount(2);
  await type(cards.nth(0), words);
  await expect(cards.nth(0)).toContainText(en["problem.wordsDiffer.title"]);
  await type(cards.nth(1), words);
  await expect(cards).toHaveCount(1);
  // Even its own words, once she is in.
  await type(cards, othersWords);
  await expect(lublin.page.getByTestId("member-row")).toHaveCount(2);
}
