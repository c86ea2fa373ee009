import { expect, type TestInfo } from "@playwright/test";
import { putInBrackets } from "../../scripts/demo/amending.mjs";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { committee } from "./support/committee.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { untilBothEqual } from "./support/pairAtWork.ts";
import { pictures } from "./support/pictures.ts";

const rowsOf = ({ page }: City) => page.getByTestId("bracket-row");
const rowOf = (city: City, words: string) => rowsOf(city).filter({ hasText: words });

test("F3 two delegations put overlapping words in square brackets with the network cut; when they meet, both stand with each one's letters and are counted alike in two languages; who may not rule lifts the own one only; the chair lifts with an alternative, which comes into the text, and reopens; the text is adopted when none is open, not before", async ({
  room,
}, info) => {
  test.setTimeout(170_000);
  const { lublin, delegate, neuchatel } = await committee(room, { locale: "fr", theme: "system" });
  const all = [lublin, delegate, neuchatel];
  await test.step("both put words in brackets while apart", () => bracketApart(lublin, delegate, neuchatel));
  await test.step("both stand, counted alike", () => standAlike(all, info));
  await test.step("not adopted while they are open", () => refuseAdoption(lublin, info));
  await test.step("one is lifted with an alternative, reopened and lifted again", () => liftWithWords(lublin, all));
  await test.step("the other one by who asked for it", () => liftOwn(neuchatel, all));
  await test.step("adopted", () => adopt(lublin, all));
});

async function bracketApart(lublin: City, delegate: City, neuchatel: City): Promise<void> {
  for (const city of [delegate, neuchatel]) await setOffline(city, true);
  await putInBrackets(delegate, "First paragraph", "Opening sentence", "Only one comes first.");
  await putInBrackets(neuchatel, "paragraph.");
  await neuchatel.page.keyboard.press("Alt+Shift+R");
  await neuchatel.page.getByTestId("reserve-place-whole").click();
  await neuchatel.page.getByTestId("reserve-reason").fill("À examiner.");
  await neuchatel.page.keyboard.press("Control+Enter");
  await expect(neuchatel.page.getByTestId("reservation")).toHaveCount(1);
  for (const city of [delegate, neuchatel]) await expect(rowsOf(city)).toHaveCount(1);
  await expect(rowsOf(lublin)).toHaveCount(0);
  for (const city of [delegate, neuchatel]) {
    await setOffline(city, false);
    await untilConnected(city);
  }
}

async function standAlike(all: readonly City[], info: TestInfo): Promise<void> {
  for (const city of all) {
    await untilOpen(city, 2);
    await expect(city.page.getByTestId("reservation")).toHaveCount(1);
    await expect.poll(() => seenFirst(city)).toBe("[DELFirst [NEUparagraphDEL] [Opening sentence].NEU]");
  }
  const [lublin, delegate, neuchatel] = all;
  if (!lublin || !delegate || !neuchatel) throw new RangeError("three cities");
  await expect(rowOf(delegate, "Opening").getByTestId("bracket-lift")).toHaveCount(1);
  await expect(rowsOf(delegate).getByRole("button")).toHaveCount(1);
  await neuchatel.page.getByTestId("brackets").scrollIntoViewIfNeeded();
  await pictures({ folder: info.outputPath("fr"), sizes: SIZES, themes: ["dark"] }).take(neuchatel, "brackets");
  expect(await axeFaults(neuchatel.page)).toEqual([]);
}

const SIZES = [{ width: 1280, height: 800 }];

/** In the words of the language in which it is read, and in the list itself. */
async function untilOpen(city: City, count: number): Promise<void> {
  const title = city.name === "Neuchâtel" ? `Crochets (${count} en suspens)` : `Square brackets (${count} open)`;
  await expect(city.page.getByTestId("brackets").getByRole("heading", { level: 2 })).toHaveText(title);
}

/** The first paragraph as it is seen, with what is drawn in it. */
const seenFirst = ({ page }: City): Promise<string> =>
  page
    .locator(".ProseMirror [data-block]")
    .first()
    .evaluate((block) => {
      const copy = block.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return "";
      for (const unseen of copy.querySelectorAll(".visually-hidden, .caret, .remote-caret")) unseen.remove();
      return copy.textContent ?? "";
    });

async function refuseAdoption(lublin: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await confirmDialogs(lublin);
  await page.getByTestId("confirm-version-tool").click();
  await page.getByTestId("confirm-version-words").waitFor();
  await expect(page.getByTestId("confirm-version-submit")).toBeEnabled();
  await page.getByTestId("adopted").click();
  await expect(page.getByTestId("adoption-bracket")).toContainText(["First paragraph", "paragraph."]);
  await expect(page.getByTestId("confirm-version-submit")).toBeDisabled();
  await page.getByTestId("adoption-hindered").scrollIntoViewIfNeeded();
  await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(lublin, "adoption");
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("confirm-version")).toHaveCount(0);
}

async function lift(lublin: City): Promise<void> {
  const { page } = lublin;
  await rowOf(lublin, "Opening").getByTestId("bracket-rule").press("Enter");
  await page.getByTestId("lift-dialog").getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.getByTestId("lift-item").fill("3.1");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByTestId("lift-dialog")).toHaveCount(0);
}

async function liftWithWords(lublin: City, all: readonly City[]): Promise<void> {
  const { page } = lublin;
  await lift(lublin);
  await untilAll(all, ["Opening sentence.", "Second paragraph."], 1);
  await page.getByTestId("brackets-which-settled").click();
  await expect(page.getByTestId("bracket-chosen")).toContainText("Opening sentence");
  await page.getByTestId("bracket-reopen").click();
  await page.getByTestId("reopen-take-back").click();
  await page.getByTestId("brackets-which-open").click();
  await untilAll(all, ["First paragraph.", "Second paragraph."], 2);
  await lift(lublin);
  await untilAll(all, ["Opening sentence.", "Second paragraph."], 1);
}

async function untilAll(all: readonly City[], texts: readonly string[], open: number): Promise<void> {
  for (const city of all) {
    await untilOpen(city, open);
    await expect.poll(async () => (await shownBlocks(city)).map(({ text }) => text)).toEqual(texts);
  }
}

async function liftOwn(neuchatel: City, all: readonly City[]): Promise<void> {
  await rowsOf(neuchatel).getByTestId("bracket-lift").press("Enter");
  for (const city of all) await untilOpen(city, 0);
}

async function adopt(lublin: City, all: readonly City[]): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("confirm-version-tool").click();
  await page.getByTestId("confirm-version-words").waitFor();
  await page.getByTestId("adopted").click();
  // A reservation is said, and hinders nothing.
  await expect(page.getByTestId("adopted-reserved")).toBeVisible();
  await page.getByTestId("confirm-version-reference").fill("GT-ADI-INT(2021)2");
  await page.getByTestId("confirm-version-submit").click();
  await expect(page.getByTestId("confirm-version")).toHaveCount(0);
  for (const city of all) {
    await untilBothEqual(lublin, city);
    await expect(city.page.getByTestId("version-adopted")).toHaveCount(1);
  }
}
