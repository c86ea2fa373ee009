import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { contentHash, openDraft, shownBlocks, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import type { Camera } from "../../scripts/screenshots/camera.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { drafters } from "./support/drafters.ts";
import { untilBothEqual } from "./support/pairAtWork.ts";
import { pictures } from "./support/pictures.ts";

const FRENCH = "Projet de Lublin";
const TERM = "gouvernance à plusieurs niveaux";

const paragraph = ({ page }: City, words: string | RegExp): Locator =>
  page.locator(".ProseMirror > [data-block]").filter({ hasText: words });
const rowsOf = ({ page }: City, state: string): Locator =>
  page.locator(`[data-testid="source-row"][data-state="${state}"]`);
const title = ({ page }: City): Locator => page.getByTestId("behind-title");

test("F4 one changes two paragraphs of the English, deletes one and adds one while another translates apart; when they meet the French is behind by 2 changes, with the words, on all three, in two languages; what is missing is listed and put in with one press, an agreed term is offered and put in, all is checked and taken back; both languages stand in two columns to be printed, and as a PDF", async ({
  room,
}, info) => {
  test.setTimeout(200_000);
  const { lublin, wroclaw, neuchatel } = await drafters(room);
  const all = [lublin, wroclaw, neuchatel];
  const camera = cameraIn(info);
  await test.step("four paragraphs", () => writeMore(wroclaw, all));
  await test.step("a translation, with a term", () => addFrench(neuchatel));
  await test.step("the English changes while apart", () => changeApart(wroclaw, neuchatel));
  await test.step("the French is behind on all three", () => isBehind(lublin, wroclaw, neuchatel, camera));
  await test.step("it is brought up to date", () => bringUpToDate(lublin, neuchatel));
  await test.step("and equal on all three", () => isUpToDate(all));
  await test.step("both in two columns", () => printBoth(neuchatel, room.folder));
});

function cameraIn(info: TestInfo): Camera {
  return pictures({
    folder: info.outputPath("pictures"),
    sizes: [{ width: 1280, height: 800 }],
    themes: ["light", "dark"],
  });
}

async function writeMore(wroclaw: City, all: readonly City[]): Promise<void> {
  await typeAtEndOf(wroclaw, 1, "");
  await wroclaw.page.keyboard.press("Enter");
  await wroclaw.page.keyboard.type("Third paragraph on multilevel governance.");
  await wroclaw.page.keyboard.press("Enter");
  await wroclaw.page.keyboard.type("Fourth paragraph.");
  for (const city of all) if (city !== wroclaw) await untilBothEqual(wroclaw, city);
}

async function addFrench(neuchatel: City): Promise<void> {
  const { page } = neuchatel;
  await page.getByTestId("add-language").click();
  await page.getByTestId("add-language-language").click();
  await page.getByTestId("add-language-language-fr").click();
  await page.getByTestId("add-language-title").fill(FRENCH);
  await page.getByTestId("add-language-begin-words").click();
  await page.getByTestId("add-language-submit").click();
  await expect(rowsOf(neuchatel, "unchecked")).toHaveCount(4);
  await page.getByTestId("open-terms").click();
  await page.getByTestId("add-term").click();
  await page.getByTestId("term-en").fill("multilevel governance");
  await page.getByTestId("term-fr").fill(TERM);
  await page.getByTestId("term-save").click();
  await expect(page.getByTestId("term")).toContainText(TERM);
  await page.keyboard.press("Escape");
  await page.getByTestId("check-all").click();
  await expect(rowsOf(neuchatel, "same")).toHaveCount(4);
}

async function changeApart(wroclaw: City, neuchatel: City): Promise<void> {
  for (const city of [wroclaw, neuchatel]) await setOffline(city, true);
  await typeAtEndOf(wroclaw, 0, " Cities report.");
  await typeAtEndOf(wroclaw, 1, " It ends here.");
  await wroclaw.page.keyboard.press("Enter");
  await wroclaw.page.keyboard.type("Between them.");
  await paragraph(wroclaw, "Fourth").click();
  await wroclaw.page.keyboard.press("End");
  // Back to the end of the one before: the paragraph goes with its words.
  await wroclaw.page.keyboard.press("Shift+Home");
  await wroclaw.page.keyboard.press("Shift+ArrowLeft");
  await wroclaw.page.keyboard.press("Backspace");
  await expect(paragraph(wroclaw, "Fourth")).toHaveCount(0);
  await typeAtEndOf(neuchatel, 0, " Traduit.");
  for (const city of [wroclaw, neuchatel]) {
    await setOffline(city, false);
    await untilConnected(city);
  }
}

async function isBehind(lublin: City, wroclaw: City, neuchatel: City, camera: Camera): Promise<void> {
  for (const city of [lublin, wroclaw]) {
    await expect(city.page.getByTestId("family-member").filter({ hasText: FRENCH })).toBeVisible({ timeout: 30_000 });
    await openDraft(city, FRENCH);
    await expect(title(city)).toHaveText("French is behind: 2 changes");
  }
  await expect(title(neuchatel)).toHaveText("Français : traduction en retard de 2 modifications");
  for (const city of [lublin, wroclaw, neuchatel]) {
    await expect(rowsOf(city, "behind").locator("ins")).toContainText([/Cities report\./, /It ends here\./]);
    await expect(rowsOf(city, "missing")).toContainText("Between them.");
    await expect(rowsOf(city, "extra")).toHaveCount(1);
  }
  await camera.take(neuchatel, "behind");
  expect(await axeFaults(neuchatel.page)).toEqual([]);
  await lublin.page.getByTestId("hide-beside").click();
  await expect(lublin.page.getByTestId("behind-band")).toContainText("French is behind: 2 changes");
  expect(await axeFaults(lublin.page)).toEqual([]);
}

async function bringUpToDate(lublin: City, neuchatel: City): Promise<void> {
  const { page } = neuchatel;
  // By the keys, from one to the next: behind, behind, missing.
  await paragraph(neuchatel, "Third").click();
  for (let i = 0; i < 4; i++) await page.keyboard.press("F9");
  await expect(rowsOf(neuchatel, "missing")).toBeFocused();
  await rowsOf(neuchatel, "missing").getByTestId("insert-row").click();
  await page.keyboard.type("Entre les deux.");
  await paragraph(neuchatel, "Third").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" La gouv");
  await page.keyboard.press("Alt+Shift+T");
  await expect(page.getByTestId("offered-term")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type(".");
  await expect(paragraph(neuchatel, "Third")).toHaveText(`Third paragraph on multilevel governance. La ${TERM}.`);
  await rowsOf(neuchatel, "extra").getByTestId("remove-row").click();
  await page.getByTestId("check-all").click();
  await expect(title(neuchatel)).toHaveText("Français : à jour");
  await expect(lublin.page.getByTestId("languages-words")).toHaveText("French is up to date");
  await page.getByRole("button", { name: "Annuler" }).last().click();
  await expect(title(neuchatel)).toHaveText("Français : traduction en retard de 2 modifications");
  await expect(lublin.page.getByTestId("behind-band")).toContainText("French is behind: 2 changes");
  await page.getByTestId("check-all").click();
}

async function isUpToDate([first, ...others]: readonly City[]): Promise<void> {
  if (!first) return;
  for (const other of others) await untilBothEqual(first, other);
  const hash = contentHash(await shownBlocks(first));
  for (const city of others) {
    expect(contentHash(await shownBlocks(city))).toBe(hash);
    await expect(title(city)).toHaveText(/up to date|à jour/);
  }
  await expect(first.page.getByTestId("languages-words")).toHaveText("French is up to date");
}

async function printBoth(neuchatel: City, folder: string): Promise<void> {
  const { page, app } = neuchatel;
  await page.getByTestId("print-beside").click();
  const cells = page.getByTestId("bilingual-row").locator("td");
  await expect(cells).toHaveText([
    "First paragraph. Cities report.",
    "First paragraph. Traduit.",
    "Second paragraph. It ends here.",
    "Second paragraph.",
    "Between them.",
    "Entre les deux.",
    "Third paragraph on multilevel governance.",
    `Third paragraph on multilevel governance. La ${TERM}.`,
  ]);
  await expect(cells.nth(1)).toHaveAttribute("lang", "fr");
  const path = join(folder, "both.pdf");
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
  await page.getByTestId("bilingual-pdf").click();
  await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
}
