import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type TestInfo } from "@playwright/test";
import { propose } from "../../scripts/demo/amending.mjs";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { unzip } from "../support/unzip.ts";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { drafters } from "./support/drafters.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { untilBothEqual } from "./support/pairAtWork.ts";
import { pictures } from "./support/pictures.ts";

const versionCalled = ({ page }: City, reference: string): Locator =>
  page.getByTestId("version").filter({ hasText: reference });
const rowsOf = ({ page }: City): Locator => page.getByTestId("redline-row");

test("F5 REV1 is issued and signed by another; two change the text while apart; REV2 shows a third, in French, exactly those words with who wrote them; both verify without a network; one changed byte of the file is named; what changed since one was here is listed, and a passage is brought back and undone", async ({
  room,
}, info) => {
  test.setTimeout(240_000);
  const { lublin, wroclaw, neuchatel } = await drafters(room);
  await Promise.all([lublin, wroclaw, neuchatel].map(confirmDialogs));
  await test.step("REV1", () => issueFirst(lublin, neuchatel));
  await test.step("two write while apart", () => writeApart(lublin, wroclaw, neuchatel));
  await test.step("REV2", () => issue(lublin, "REV2", [wroclaw, neuchatel]));
  await test.step("what changed, at the third, and as a Word file", () => readRedline(neuchatel, room.folder, info));
  const file = await test.step("verified without a network", () => verifyAlone(neuchatel, room.folder));
  await test.step("a changed byte is named", () => nameChangedByte(neuchatel, file, info));
  await test.step("since one was here", () => sinceHere(lublin, neuchatel, info));
  await test.step("a passage comes back", () => bringBack(lublin, neuchatel));
});

async function issue(lublin: City, revision: string, others: readonly City[]): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("confirm-version-open").click();
  await expect(page.getByTestId("confirm-version-reference")).toHaveValue(new RegExp(`${revision}$`));
  await page.getByTestId("issue-audience").fill("CDADI");
  await page.getByTestId("confirm-version-submit").click();
  for (const city of [lublin, ...others]) {
    await expect(versionCalled(city, revision).getByTestId("version-answer")).toHaveAttribute("data-answer", "same", {
      timeout: 30_000,
    });
  }
}

async function issueFirst(lublin: City, neuchatel: City): Promise<void> {
  await issue(lublin, "REV1", [neuchatel]);
  await versionCalled(neuchatel, "REV1").getByTestId("revision-sign").click();
  await expect(versionCalled(lublin, "REV1").getByTestId("version-signed-by")).toContainText("Neuchâtel");
  await expect(versionCalled(neuchatel, "REV1").getByTestId("version-circulation")).toContainText("CDADI");
}

async function writeApart(lublin: City, wroclaw: City, neuchatel: City): Promise<void> {
  for (const city of [lublin, wroclaw]) await setOffline(city, true);
  await typeAtEndOf(wroclaw, 0, " Cities report.");
  await typeAtEndOf(lublin, 1, " It ends here.");
  await propose(wroclaw, "First", "Nobody agreed");
  for (const city of [lublin, wroclaw]) {
    await setOffline(city, false);
    await untilConnected(city);
  }
  for (const city of [wroclaw, neuchatel]) await untilBothEqual(lublin, city);
  await expect(neuchatel.page.getByTestId("amendment")).toHaveCount(1);
}

async function readRedline(neuchatel: City, folder: string, info: TestInfo): Promise<void> {
  const { page } = neuchatel;
  await versionCalled(neuchatel, "REV1").getByTestId("revision-compare").click();
  await expect(page.getByTestId("redline-summary")).toHaveText("2 paragraphes modifiés");
  await expect(rowsOf(neuchatel)).toHaveCount(2);
  await expect(rowsOf(neuchatel).locator("ins")).toContainText(["Cities report.", "It ends here."]);
  await expect(rowsOf(neuchatel).locator("del")).toHaveCount(0);
  await expect(rowsOf(neuchatel).nth(0).getByTestId("redline-who")).toContainText("Wrocław");
  await expect(rowsOf(neuchatel).nth(1).getByTestId("redline-who")).toContainText("Lublin");
  await expect(page.getByTestId("redline")).not.toContainText("Nobody agreed");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(rowsOf(neuchatel).nth(1)).toBeFocused();
  await pictures({ folder: info.outputPath("redline"), sizes: SIZES, themes: ["light", "dark"] }).take(
    neuchatel,
    "redline",
  );
  expect(await axeFaults(page)).toEqual([]);
  const story = await asWord(neuchatel, join(folder, "redline.docx"));
  expect(story).toMatch(/<w:ins [^>]*w:author="[^"]*Wrocław"[^>]*>.*?Cities report\./);
  expect(story).toMatch(/<w:ins [^>]*w:author="[^"]*Lublin"[^>]*>.*?It ends here\./);
  expect(story).not.toContain("Nobody agreed");
  await page.keyboard.press("Escape");
}

async function asWord(city: City, path: string): Promise<string> {
  await chooseToSave(city, path);
  await city.page.getByTestId("redline-export").click();
  await city.page.getByTestId("redline-export-menu-docx").click();
  await expect.poll(() => read(path)).not.toBe("");
  return unzip(readFileSync(path)).get("word/document.xml") ?? "";
}

const chooseToSave = ({ app }: City, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);

/** The last is what the window keeps. */
const SIZES = [
  { width: 880, height: 700 },
  { width: 1280, height: 800 },
];

async function verifyAlone(neuchatel: City, folder: string): Promise<string> {
  const { page } = neuchatel;
  await setOffline(neuchatel, true);
  await versionCalled(neuchatel, "REV1").getByTestId("revision-verify-open").click();
  await expect(page.getByTestId("revision-verified")).toBeVisible();
  await expect(page.getByTestId("revision-signature")).toContainText(["Lublin", "Neuchâtel"]);
  const hashes = [page.getByTestId("revision-signed-hash"), page.getByTestId("revision-made-hash")];
  const [signed, made] = await Promise.all(hashes.map((hash) => hash.textContent()));
  expect(made).toBe(signed);
  await page.keyboard.press("Escape");
  const path = join(folder, "REV2.concordia-revision");
  await chooseToSave(neuchatel, path);
  await versionCalled(neuchatel, "REV2").getByTestId("revision-save").click();
  await expect.poll(() => read(path)).toContain("Cities report.");
  expect(read(path)).not.toContain("Nobody agreed");
  await page.getByTestId("revision-file-open").click();
  await chooseFile(neuchatel, path);
  await expect(page.getByTestId("revision-verified")).toBeVisible();
  return path;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // Not written yet.
    return "";
  }
}

async function chooseFile({ page }: City, path: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByTestId("revision-file-drop-choose").click();
  await (await chooser).setFiles(path);
}

async function nameChangedByte(neuchatel: City, path: string, info: TestInfo): Promise<void> {
  const { page } = neuchatel;
  writeFileSync(path, read(path).replace("Cities report.", "Cities resort."));
  await chooseFile(neuchatel, path);
  await expect(page.getByTestId("revision-not-verified")).toBeVisible();
  const faults = page.getByTestId("revision-fault");
  await expect(faults.first()).toContainText("Cities resort.");
  await expect(faults.first()).toContainText("paragraphe 1");
  await expect(faults.nth(1)).toHaveAttribute("data-what", "content");
  const color = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).color);
  expect(await color(faults.first())).not.toBe(await color(page.locator("body")));
  await pictures({ folder: info.outputPath("file"), sizes: SIZES, themes: ["light"] }).take(neuchatel, "changed");
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
}

async function sinceHere(lublin: City, neuchatel: City, info: TestInfo): Promise<void> {
  const { page } = neuchatel;
  await page.getByTestId("nav-drafts").click();
  await typeAtEndOf(lublin, 1, " Unseen.");
  await setOffline(neuchatel, false);
  await untilConnected(neuchatel);
  await openDraft(neuchatel, DRAFT);
  await untilBothEqual(lublin, neuchatel);
  const band = page.getByTestId("since-band");
  await expect(band).toContainText("Lublin");
  await pictures({ folder: info.outputPath("since"), sizes: SIZES, themes: ["light"] }).take(neuchatel, "band");
  await band.getByTestId("since-show").click();
  await expect(rowsOf(neuchatel)).toHaveCount(1);
  await expect(rowsOf(neuchatel).locator("ins")).toHaveText(/Unseen\./);
  await page.keyboard.press("Escape");
}

async function bringBack(lublin: City, neuchatel: City): Promise<void> {
  const { page } = lublin;
  const texts = async (city: City) => (await shownBlocks(city)).map(({ text }) => text.replace("Nobody agreed", ""));
  await versionCalled(lublin, "REV2").getByTestId("revision-compare").click();
  await expect(rowsOf(lublin)).toHaveCount(1);
  await rowsOf(lublin).getByTestId("redline-restore").click();
  await expect(rowsOf(lublin)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await untilBothEqual(lublin, neuchatel);
  expect((await texts(neuchatel))[1]).toBe("Second paragraph. It ends here.");
  await page.getByTestId("undo").click();
  await untilBothEqual(lublin, neuchatel);
  expect((await texts(neuchatel))[1]).toBe("Second paragraph. It ends here. Unseen.");
}
