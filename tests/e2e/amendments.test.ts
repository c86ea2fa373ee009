import { expect, type TestInfo } from "@playwright/test";
import { propose, selectWords } from "../../scripts/demo/amending.mjs";
import type { City } from "../../scripts/demo/city.mjs";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { chooseLanguage } from "./support/chooseLanguage.ts";
import { test } from "./support/cities.ts";
import { committee } from "./support/committee.ts";
import { pressUntilFocused } from "./support/keyboard.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { untilBothEqual } from "./support/pairAtWork.ts";
import { pictures } from "./support/pictures.ts";

const rowsOf = ({ page }: City) => page.getByTestId("amendment");
const rowWith = (city: City, words: string) => rowsOf(city).filter({ hasText: words });

const groupUnder = ({ page }: City, number: string) =>
  page
    .getByTestId("amendment-group")
    .filter({ has: page.locator(`[data-testid="amendment-paragraph"][data-number="${number}"]`) });

async function untilState(city: City, words: string, state: string): Promise<void> {
  await city.page.getByTestId("amendments-which-settled").click();
  await expect(rowWith(city, words).getByTestId("standing")).toHaveAttribute("data-state", state);
}

test("F2 two delegates amend one sentence with the network cut; when they meet, both stand side by side under its number; the chair rejects one and the text stays as it is, byte for byte; agrees with one, its rival falls, and all hold the same text; a delegate suggests by typing where the words stand, with the keys alone, and takes it back", async ({
  room,
}, info) => {
  test.setTimeout(170_000);
  const { lublin, delegate, neuchatel } = await committee(room);
  const all = [lublin, delegate, neuchatel];
  await numberParagraphs(lublin, [delegate, neuchatel]);
  await test.step("both amend while apart", () => amendApart(lublin, delegate, neuchatel));
  await test.step("they stand side by side", () => standSideBySide(lublin, info));
  await test.step("one is rejected", () => rejectOne(lublin, neuchatel));
  await test.step("one is agreed", () => agreeOnOne(lublin, all));
  await test.step("a delegate suggests by typing", () => suggestByTyping(lublin, delegate, all));
  await test.step("a remark is answered and resolved", () => remark(lublin, delegate));
  await test.step("in French", () => inFrench(lublin, info));
});

async function numberParagraphs(lublin: City, others: readonly City[]): Promise<void> {
  for (const words of ["First paragraph.", "Second paragraph."]) {
    await lublin.page.locator(".ProseMirror [data-block]").filter({ hasText: words }).click();
    await lublin.page.keyboard.press("Control+Shift+6");
  }
  for (const other of others) {
    await untilBothEqual(lublin, other);
    await expect(other.page.locator('.ProseMirror [data-number="2."]')).toBeVisible();
  }
}

async function amendApart(lublin: City, delegate: City, neuchatel: City): Promise<void> {
  for (const city of [delegate, neuchatel]) await setOffline(city, true);
  await propose(delegate, "First", "Very first", "There is an older one.");
  await propose(neuchatel, "First paragraph", "Opening sentence", "It is only one.");
  await propose(neuchatel, "Second", "Last");
  await expect(rowsOf(delegate)).toHaveCount(1);
  await expect(rowsOf(neuchatel)).toHaveCount(2);
  await expect(rowsOf(lublin)).toHaveCount(0);
  for (const city of [delegate, neuchatel]) {
    await setOffline(city, false);
    await untilConnected(city);
  }
  for (const city of [lublin, delegate, neuchatel]) await expect(rowsOf(city)).toHaveCount(3);
}

async function standSideBySide(lublin: City, info: TestInfo): Promise<void> {
  const group = groupUnder(lublin, "1.");
  // The one furthest from the text is taken first.
  await expect(group.getByTestId("amendment")).toContainText(["Opening sentence", "Very first"]);
  await expect(group.getByTestId("rivals")).toHaveCount(2);
  await keepInspector(lublin);
  await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(lublin, "side-by-side");
  expect(await axeFaults(lublin.page)).toEqual([]);
  await group.getByTestId("amendment-later").first().click();
  await expect(group.getByTestId("amendment")).toContainText(["Very first", "Opening sentence"]);
  await expect(group.getByTestId("order-changed")).toContainText("Lublin");
}

/** The last is what the window keeps. */
const SIZES = [
  { width: 880, height: 700 },
  { width: 1280, height: 800 },
];

/** Asked for by hand it stays beside the text in a narrow window too. */
async function keepInspector({ page }: City): Promise<void> {
  for (let press = 0; press < 2; press++) await page.getByTestId("toggle-inspector").click();
  // Away from the button, whose name would stand over the page.
  await page.mouse.move(0, 0);
  await expect(page.getByTestId("inspector")).toBeVisible();
}

async function rejectOne(lublin: City, neuchatel: City): Promise<void> {
  const before = JSON.stringify(await shownBlocks(lublin));
  await rowWith(lublin, "Last").getByTestId("amendment-reject").click();
  await untilState(neuchatel, "Last", "rejected");
  for (const city of [lublin, neuchatel]) expect(JSON.stringify(await shownBlocks(city))).toBe(before);
}

async function agreeOnOne(lublin: City, all: readonly City[]): Promise<void> {
  await rowWith(lublin, "Very first").getByTestId("amendment-agree").click();
  for (const city of all) {
    await untilState(city, "Very first", "agreed");
    await untilState(city, "Opening sentence", "fell");
    // None of the words that were amended is left, and it is known all the same where they stood.
    await expect(groupUnder(city, "1.").getByTestId("amendment")).toHaveCount(2);
    await untilBothEqual(lublin, city);
    expect((await shownBlocks(city)).map(({ text }) => text)).toEqual(["Very first paragraph.", "Second paragraph."]);
  }
}

/** Neither the text nor a letter of it is changed before the chair agrees. */
async function suggestByTyping(lublin: City, delegate: City, all: readonly City[]): Promise<void> {
  const { page } = delegate;
  const before = JSON.stringify(await shownBlocks(lublin));
  await lublin.page.getByTestId("amendments-which-open").click();
  await page.keyboard.press("Control+Shift+S");
  await expect(page.getByTestId("suggesting")).toBeVisible();
  const paragraph = page.locator('.ProseMirror [data-block][tabindex="0"]');
  await pressUntilFocused(page, paragraph);
  await typeInLast(delegate, "Control+End", " It is the last.");
  await expect(page.getByTestId("suggest-difference").locator("ins")).toContainText("It is the last.");
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(paragraph).toBeFocused();
  await expect(groupUnder(lublin, "2.").getByTestId("amendment").filter({ hasText: "It is the last." })).toHaveCount(1);
  for (const city of [lublin, delegate]) expect(JSON.stringify(await shownBlocks(city))).toBe(before);
  await rowWith(lublin, "It is the last.").getByTestId("amendment-agree").click();
  for (const city of all) {
    await untilBothEqual(lublin, city);
    expect((await shownBlocks(city)).at(-1)?.text).toBe("Second paragraph. It is the last.");
  }
  await typeInLast(delegate, "Control+Home", "Now: ");
  await lublin.page.locator(".ProseMirror [data-block]").last().click();
  await lublin.page.keyboard.press("End");
  await lublin.page.keyboard.type(" Or so.");
  // What was typed stays, and is proposed for the words it was begun with.
  await expect(page.getByTestId("suggest-meanwhile")).toContainText("Or so.");
  await expect(page.getByTestId("suggest-words")).toHaveValue("Now: Second paragraph. It is the last.");
  await page.keyboard.press("Tab");
  await expect(rowWith(lublin, "Now:")).toHaveAttribute("data-fit", "fits");
  await page.locator(".c-toast").first().getByRole("button", { name: "Undo" }).press("Enter");
  await expect(rowWith(lublin, "Now:")).toHaveCount(0);
  await page.getByTestId("suggest").press("Enter");
  await expect(page.getByTestId("suggesting")).toHaveCount(0);
}

/** Opens the last paragraph from wherever the focus is in the text, and types at one end of it. */
async function typeInLast({ page }: City, end: string, words: string): Promise<void> {
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("suggest-words")).toBeFocused();
  await page.keyboard.press(end);
  await page.keyboard.type(words);
}

async function remark(lublin: City, delegate: City): Promise<void> {
  await selectWords(delegate, "Second");
  await delegate.page.keyboard.press("Control+Shift+M");
  await delegate.page.getByTestId("comment-text").fill("Is there a third?");
  await delegate.page.getByTestId("comment-submit").click();
  const thread = (city: City) => city.page.getByTestId("comment-thread");
  await thread(lublin).getByTestId("comment-reply").click();
  // What is undone in a field is not undone in the text behind it.
  await lublin.page.getByTestId("reply-text").focus();
  await lublin.page.keyboard.press("Control+Z");
  await lublin.page.getByTestId("reply-text").fill("Not yet.");
  await lublin.page.keyboard.press("Control+Enter");
  await expect(thread(delegate).getByTestId("remark")).toContainText(["Is there a third?", "Not yet."]);
  await expect(lublin.page.locator(".ProseMirror")).toContainText("Very first");
  await expect(lublin.page.locator("[data-edited-by]")).toHaveCount(0);
  await thread(delegate).getByTestId("comment-resolve").click();
  await expect(thread(lublin)).toHaveCount(0);
  await lublin.page.getByTestId("comments-which-resolved").click();
  await expect(thread(lublin)).toHaveAttribute("data-resolved", "true");
}

async function inFrench(lublin: City, info: TestInfo): Promise<void> {
  await chooseLanguage(lublin, "fr");
  const camera = pictures({ folder: info.outputPath("fr"), sizes: SIZES, themes: ["dark"] });
  await camera.take(lublin, "settled");
  await lublin.page.getByTestId("compilation-open").click();
  await lublin.page.getByTestId("compilation-table").waitFor();
  await camera.take(lublin, "compilation");
  expect(await axeFaults(lublin.page)).toEqual([]);
  // What is only heard lengthens no page.
  expect(await lublin.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await lublin.page.keyboard.press("Escape");
  await lublin.page.getByTestId("propose").click();
  await lublin.page.getByTestId("wording-words").fill("Le tout premier paragraphe.\nUn autre.");
  await camera.take(lublin, "propose");
  expect(await axeFaults(lublin.page)).toEqual([]);
}
