import { expect } from "@playwright/test";
import { propose, selectWords } from "../../scripts/demo/amending.mjs";
import type { City } from "../../scripts/demo/city.mjs";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { hostWithDraft } from "./support/hostWithDraft.ts";

const FIRST = "First paragraph.";

const textsOf = async (city: City): Promise<string[]> => (await shownBlocks(city)).map(({ text }) => text);
const rowOf = ({ page }: City) => page.getByTestId("amendment");

async function chooseInMenu(city: City, act: string): Promise<void> {
  await rowOf(city).getByTestId("amendment-menu-trigger").click();
  await city.page.getByTestId(`amendment-menu-${act}`).click();
}

async function showSettled({ page }: City, isSettled: boolean): Promise<void> {
  await page.getByTestId(`amendments-which-${isSettled ? "settled" : "open"}`).click();
}

test("F2 nothing typed is lost unasked; a change to an amendment gives the words that are agreed; reopening takes them out while that is the last act; changed words are agreed as amended; what lost its words is put elsewhere; it is withdrawn and tabled again", async ({
  room,
}) => {
  const lublin = await hostWithDraft(room);
  await test.step("nothing typed is lost unasked", () => askBeforeDiscarding(lublin));
  await test.step("a change to an amendment", () => agreeOnChange(lublin));
  await test.step("reopened, with the words taken out", () => takeBack(lublin));
  await test.step("changed words", () => agreeAsAmended(lublin));
  await test.step("lost words", () => putElsewhere(lublin));
});

async function askBeforeDiscarding(lublin: City): Promise<void> {
  const { page } = lublin;
  await selectWords(lublin, "irst para");
  await page.keyboard.press("Control+Shift+A");
  const words = page.getByTestId("wording-words");
  // Whole words, and nothing to be tabled before one is changed.
  await expect(words).toHaveValue("First paragraph");
  await expect(page.getByTestId("wording-submit")).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(words).toHaveCount(0);
  await page.keyboard.press("Control+Shift+A");
  await words.fill("Opening");
  await page.keyboard.press("Escape");
  await page.getByTestId("wording-discard-cancel").click();
  await expect(words).toHaveValue("Opening");
  await page.keyboard.press("Escape");
  await page.getByTestId("wording-discard-confirm").click();
  await expect(words).toHaveCount(0);
  await expect(rowOf(lublin)).toHaveCount(0);
  await page.keyboard.press("Control+Shift+M");
  await page.getByTestId("comment-text").fill("Why first?");
  await page.keyboard.press("Escape");
  await page.getByTestId("wording-discard-cancel").click();
  await expect(page.getByTestId("comment-text")).toHaveValue("Why first?");
  await expect(page.getByTestId("comment-text")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByTestId("comment-thread")).toContainText("Why first?");
}

async function agreeOnChange(lublin: City): Promise<void> {
  const { page } = lublin;
  await propose(lublin, "First", "Opening", "It is only one.");
  await chooseInMenu(lublin, "amend");
  await expect(page.getByTestId("wording-words")).toHaveValue("Opening");
  await page.getByTestId("wording-words").fill("Introductory");
  await page.getByTestId("wording-submit").click();
  await page.getByTestId("sub-agree").click();
  await expect(page.getByTestId("sub-amendment").getByTestId("standing")).toHaveAttribute("data-state", "agreed");
  await page.getByTestId("amendment-agree").click();
  await showSettled(lublin, true);
  await expect(rowOf(lublin).getByTestId("standing").first()).toHaveAttribute("data-state", "agreedAsAmended");
  expect(await textsOf(lublin)).toEqual(["Introductory paragraph.", "Second paragraph."]);
}

async function takeBack(lublin: City): Promise<void> {
  await lublin.page.getByTestId("amendment-reopen").click();
  await lublin.page.getByTestId("reopen-take-back").click();
  await showSettled(lublin, false);
  await expect(rowOf(lublin)).toHaveCount(1);
  expect(await textsOf(lublin)).toEqual([FIRST, "Second paragraph."]);
}

async function agreeAsAmended(lublin: City): Promise<void> {
  const { page } = lublin;
  await selectWords(lublin, "irs");
  await page.keyboard.type("irmes");
  await expect(rowOf(lublin)).toHaveAttribute("data-fit", "changed");
  await expect(page.getByTestId("amendment-agree")).toHaveCount(0);
  await page.getByTestId("amendment-agreeAsAmended").click();
  await expect(page.getByTestId("wording-difference")).toContainText("Firmest");
  await page.getByTestId("wording-words").fill("Firm");
  await page.getByTestId("wording-submit").click();
  await expect(rowOf(lublin)).toHaveCount(0);
  expect(await textsOf(lublin)).toEqual(["Firm paragraph.", "Second paragraph."]);
  // Somebody writes on: then the text stays, and the dialog says so.
  await selectWords(lublin, "Second");
  await page.keyboard.type("Other");
  await showSettled(lublin, true);
  await page.getByTestId("amendment-reopen").click();
  await expect(page.getByTestId("reopen-take-back")).toHaveCount(0);
  await page.getByTestId("reopen-leave").click();
  await showSettled(lublin, false);
  await expect(page.getByTestId("in-text")).toBeVisible();
  await page.getByTestId("amendment-reject").click();
  await expect(rowOf(lublin)).toHaveCount(0);
  expect(await textsOf(lublin)).toEqual(["Firm paragraph.", "Other paragraph."]);
}

async function putElsewhere(lublin: City): Promise<void> {
  const { page } = lublin;
  await propose(lublin, "Other", "Last");
  await selectWords(lublin, "Other");
  await page.keyboard.press("Delete");
  await expect(rowOf(lublin)).toHaveAttribute("data-fit", "lost");
  await selectWords(lublin, "Firm");
  await page.getByTestId("amendment-reanchor").click();
  await expect(rowOf(lublin)).toHaveAttribute("data-fit", "fits");
  await expect(rowOf(lublin).getByTestId("amendment-words")).toContainText("Firm");
  await chooseInMenu(lublin, "withdraw");
  await showSettled(lublin, true);
  await page.getByTestId("amendment-tableAgain").click();
  await showSettled(lublin, false);
  await expect(rowOf(lublin)).toHaveAttribute("data-fit", "fits");
}
