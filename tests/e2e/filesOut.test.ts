import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { createCamera } from "../../scripts/screenshots/camera.mjs";
import { unzip } from "../support/unzip.ts";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { propose } from "./support/committee.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";

/** Where a person says that a file is to go; what the program for folders is asked to show is kept. */
const chooseFile = ({ app }: City, path: string): Promise<void> =>
  app.evaluate(({ dialog, shell }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    shell.showItemInFolder = (shown) => {
      process.env.CONCORDIA_SHOWN = shown;
    };
  }, path);

/** Writes a file with what is chosen in the dialog, and gives its bytes once the notice says that it is there. */
async function write(city: City, path: string): Promise<Buffer> {
  const { page } = city;
  await chooseFile(city, path);
  await page.getByTestId("export-submit").click();
  await expect(page.getByTestId("toast-act").first()).toBeVisible();
  await expect(page.getByTestId("export-dialog")).toHaveCount(0);
  return readFileSync(path);
}

test("F6 out: a draft with an open amendment becomes a Word file with a tracked change by its delegation, then without a word of it, and a tagged PDF with an outline; the choice is remembered, and the file is shown in its folder", async ({
  room,
}, info) => {
  test.setTimeout(170_000);
  const { lublin, wroclaw } = await pairAtWork(room);
  await lublin.page.locator(".ProseMirror [data-block]").last().click();
  await lublin.page.keyboard.press("Control+Alt+1");
  await untilBothEqual(lublin, wroclaw);
  await propose(wroclaw, "First", "Very first", "There is an older one.");
  await expect(lublin.page.getByTestId("amendment")).toHaveCount(1);
  await test.step("as a Word file with tracked changes", () => asWord(lublin, room.folder, info));
  await test.step("as clean text, remembering the kind", () => asCleanText(lublin, room.folder));
  await test.step("as a PDF", () => asPdf(lublin, room.folder));
});

async function asWord(lublin: City, folder: string, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-exportDraft").click();
  await page.getByTestId("export-dialog").waitFor();
  const sizes = [{ width: 1280, height: 900 }];
  await createCamera({ folder: info.outputPath("export"), sizes, themes: ["light"] }).take(lublin, "export");
  expect(await axeFaults(page)).toEqual([]);
  const path = join(folder, "draft.docx");
  const parts = unzip(await write(lublin, path));
  expect(parts.get("word/document.xml")).toMatch(/<w:ins [^>]*w:author="Wrocław"[^>]*>.*?Very first/);
  expect(parts.get("word/document.xml")).toMatch(/<w:del [^>]*w:author="Wrocław"[^>]*>.*?First/);
  expect(parts.get("word/comments.xml")).toContain("There is an older one.");
  await page.getByTestId("toast-act").first().click();
  await expect.poll(() => lublin.app.evaluate(() => process.env.CONCORDIA_SHOWN)).toBe(path);
}

async function asCleanText(lublin: City, folder: string): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("export").click();
  await expect(page.getByTestId("export-kind-docx")).toHaveAttribute("data-selected", "true");
  await expect(page.getByTestId("export-contents-marked")).toHaveAttribute("data-selected", "true");
  await page.getByTestId("export-contents-clean").check({ force: true });
  const parts = unzip(await write(lublin, join(folder, "clean.docx")));
  expect(parts.get("word/document.xml")).toContain("First paragraph.");
  for (const part of parts.values()) expect(part).not.toMatch(/Very|older|Wrocław/);
}

async function asPdf(lublin: City, folder: string): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("export").click();
  await expect(page.getByTestId("export-contents-clean")).toHaveAttribute("data-selected", "true");
  await page.getByTestId("export-kind-pdf").check({ force: true });
  const file = (await write(lublin, join(folder, "draft.pdf"))).toString("latin1");
  expect(file.slice(0, 5)).toBe("%PDF-");
  for (const part of ["/StructTreeRoot", "/Outlines", "/Lang (en)"]) expect(file).toContain(part);
}
