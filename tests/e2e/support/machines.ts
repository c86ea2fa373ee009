import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../../scripts/demo/city.mjs";

/** Opens the page of one's machines. */
export async function openSecurity({ page }: City): Promise<void> {
  await page.getByTestId("nav-security").click();
  await expect(page.getByTestId("security-page")).toBeVisible();
}

/** A link for another machine of one's own, as its owner would carry it over. */
export async function offerMachine(city: City): Promise<string> {
  await openSecurity(city);
  await city.page.getByTestId("device-add").click();
  const offer = city.page.getByTestId("device-offer");
  await expect(offer).toHaveAttribute("data-link", /^concordia:/);
  return (await offer.getAttribute("data-link")) ?? "";
}

/** A link for one who lost everything, found in the row of that member. */
export async function offerReturn(city: City, name: string): Promise<string> {
  const { page } = city;
  await page.getByTestId("nav-members").click();
  await page.getByRole("row").filter({ hasText: name }).getByTestId("member-menu-trigger").click();
  await page.getByRole("menuitem", { name: "Help back in after a loss…" }).click();
  await page.getByTestId("return-make").click();
  const link = await page.getByTestId("invite-ready").getAttribute("data-link");
  await page.getByTestId("invite-done").click();
  return link ?? "";
}

/** On the new machine: the link, and the phrase if there is one. */
export async function askAsKnown({ page }: City, link: string, phrase = ""): Promise<void> {
  await page.getByTestId("first-run-join").click();
  await page.getByTestId("join-link").fill(link);
  await page.getByTestId("join-read").click();
  if (phrase !== "") await page.getByTestId("join-phrase").fill(phrase);
  await page.getByTestId("join-submit").click();
}

/** Types the words that were heard into the card that stands open, wherever it is shown. */
export async function typeWords(city: City, card: "join-request" | "returning", words: string): Promise<void> {
  await confirmDialogs(city);
  const open = city.page.getByTestId(card);
  await open.getByTestId("join-words").fill(words);
  await open.getByTestId("join-admit").click();
  await expect(open).toHaveCount(0);
}
