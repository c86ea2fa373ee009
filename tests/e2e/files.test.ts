import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { someFile } from "../support/someAsset.ts";
import { unzip } from "../support/unzip.ts";
import { axeFaults } from "./support/axeFaults.ts";
import { chooseLanguage } from "./support/chooseLanguage.ts";
import { test } from "./support/cities.ts";
import { committee } from "./support/committee.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { pictures } from "./support/pictures.ts";

const SIZES = [{ width: 1280, height: 900 }];
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const IMPORTED = "Draft recommendation on intercultural integration";
const AUTHORS = ["Anna Nowak", "Jean Müller", "Олена Шевченко"];
/** Long enough on the way to be cut in the middle of it. */
const LARGE = { name: "plans.bin", bytes: Buffer.from(someFile(14, 16 * 1024 * 1024)) };

const wordFile = (name: string): Buffer => readFileSync(new URL(`../fixtures/docx/${name}.docx`, import.meta.url));

test("F6 files in and out: a damaged Word file changes nothing; one with 14 tracked changes of 3 authors becomes, apart from the others, a draft with 14 amendments, which all see when they meet, with the original attached and saved byte for byte elsewhere; a larger file that is cut off on its way goes on and ends equal; the draft goes out as a Word file with the same 14, without a word of them, and as a tagged PDF with an outline", async ({
  room,
}, info) => {
  test.setTimeout(180_000);
  const { lublin, delegate, neuchatel } = await committee(room, { locale: "fr", theme: "system" });
  await setOffline(lublin, true);
  await lublin.page.getByTestId("nav-drafts").click();
  await test.step("a damaged file", () => refuseDamaged(lublin));
  await test.step("it is looked at", () => lookAt(lublin, info));
  await test.step("it is a draft, apart from the others", () => becomeDraft(lublin));
  await setOffline(lublin, false);
  await test.step("all see it, the original with it", () => allSee([lublin, delegate, neuchatel], room.folder, info));
  await test.step("a larger file, cut off on its way", () => cutOff(lublin, neuchatel, room.folder, info));
  await test.step("removed, and put back", () => removeAndUndo(lublin, neuchatel));
  await test.step("out as a Word file with the same 14", () => asWord(neuchatel, room.folder, info));
  await test.step("out as clean text, remembering the kind", () => asCleanText(neuchatel, room.folder));
  await test.step("out as a PDF", () => asPdf(neuchatel, room.folder));
  await test.step("another is dropped on the list, in Polish", () => dropInPolish(lublin, info));
});

async function choose({ page }: City, name: string, buffer: Buffer, mimeType = DOCX): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
}

async function refuseDamaged(lublin: City): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("import-word").click();
  await choose(lublin, "half.docx", wordFile("plain").subarray(0, 2000));
  await expect(page.getByTestId("problem-wordFileDamaged")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
}

async function lookAt(lublin: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await choose(lublin, "recommendation.docx", wordFile("fourteenChanges"));
  await expect(page.getByTestId("import-amendments")).toHaveText("14");
  for (const name of AUTHORS) await expect(page.getByTestId("import-authors")).toContainText(name);
  await expect(page.getByTestId("import-title")).toHaveValue(IMPORTED);
  await expect(page.getByTestId("import-preview")).toContainText("The original stays attached");
  expect(await axeFaults(page)).toEqual([]);
  await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(lublin, "preview");
}

async function becomeDraft({ page }: City): Promise<void> {
  await page.getByTestId("import-submit").click();
  await expect(page.getByTestId("amendment")).toHaveCount(14);
  await expect(page.getByTestId("on-behalf").first()).toContainText(/Anna Nowak.*5 Mar 2024.*Lublin/);
  await expect(page.getByTestId("imported-from")).toContainText("recommendation.docx");
  await expect(page.getByTestId("attached-file-state")).toHaveAttribute("data-state", "here");
}

async function allSee(cities: readonly City[], folder: string, info: TestInfo): Promise<void> {
  const [lublin, ...others] = cities;
  const expected = lublin ? await shownBlocks(lublin) : [];
  expect(expected[0]?.text).toBe("Draft recommendation");
  for (const city of others) {
    await untilConnected(city);
    await openDraft(city, IMPORTED);
    await expect(city.page.getByTestId("amendment")).toHaveCount(14);
    await expect.poll(() => shownBlocks(city)).toEqual(expected);
    await expect(city.page.getByTestId("attached-file-name")).toHaveText("recommendation.docx");
    await expect(city.page.getByTestId("attached-file-state")).toHaveAttribute("data-state", "here");
    const saved = await saveAttached(city, join(folder, `${city.name}.docx`));
    expect(saved.equals(wordFile("fourteenChanges")), `what ${city.name} has saved`).toBe(true);
  }
  for (const city of others.slice(-1)) {
    await city.page.getByTestId("attached-files").scrollIntoViewIfNeeded();
    expect(await axeFaults(city.page)).toEqual([]);
    await pictures({ folder: info.outputPath("fr"), sizes: SIZES, themes: ["light", "dark"] }).take(city, "attached");
  }
}

/** The last file of the list, saved where a person says. */
async function saveAttached(city: City, path: string): Promise<Buffer> {
  const { page } = city;
  await chooseFile(city, path);
  await page.getByTestId("attached-file-save").last().click();
  await expect.poll(() => readIfThere(path)?.byteLength ?? 0).toBeGreaterThan(0);
  return readFileSync(path);
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

async function cutOff(lublin: City, neuchatel: City, folder: string, info: TestInfo): Promise<void> {
  const { page } = neuchatel;
  await choose(lublin, LARGE.name, LARGE.bytes, "application/octet-stream");
  const row = page.getByTestId("attached-file").filter({ hasText: LARGE.name });
  const share = () => row.getByRole("progressbar").getAttribute("aria-valuenow");
  await expect.poll(async () => Number(await share()), { intervals: [20] }).toBeGreaterThan(0);
  await setOffline(neuchatel, true);
  const state = row.getByTestId("attached-file-state");
  await expect(state).toHaveAttribute("data-state", "waiting");
  await expect(state).toContainText(/[1-9]\d?[\s\u00a0\u202f]%/);
  await row.scrollIntoViewIfNeeded();
  await pictures({ folder: info.outputPath("fr"), sizes: SIZES, themes: ["dark"] }).take(neuchatel, "waiting");
  await row.getByTestId("attached-file-stop").click();
  await expect(state).toHaveAttribute("data-state", "stopped");
  await row.getByTestId("attached-file-resume").click();
  await expect(state).toHaveAttribute("data-state", "waiting");
  const before = Number(/(\d+)[\s\u00a0\u202f]%/.exec(await state.innerText())?.[1]);
  await setOffline(neuchatel, false);
  // What has come is not fetched once more: from here on it only grows.
  await expect.poll(async () => Number((await share()) ?? 100), { intervals: [20] }).toBeGreaterThan(0);
  expect(Number((await share().catch(() => null)) ?? 1) * 100).toBeGreaterThanOrEqual(before);
  await expect(state).toHaveAttribute("data-state", "here", { timeout: 30_000 });
  const saved = await saveAttached(neuchatel, join(folder, LARGE.name));
  expect(saved.equals(LARGE.bytes), "the larger file, as it was saved elsewhere").toBe(true);
}

async function removeAndUndo(lublin: City, neuchatel: City): Promise<void> {
  const lists = [lublin, neuchatel].map(({ page }) => page.getByTestId("attached-file"));
  const large = ({ page }: City) => page.getByTestId("attached-file").filter({ hasText: LARGE.name });
  await expect(neuchatel.page.getByTestId("attached-file-remove")).toHaveCount(0);
  await large(lublin).getByTestId("attached-file-remove").click();
  for (const list of lists) await expect(list).toHaveCount(1);
  await lublin.page.getByTestId("toast-undo").first().click();
  for (const list of lists) await expect(list).toHaveCount(2);
  for (const city of [lublin, neuchatel])
    await expect(large(city).getByTestId("attached-file-state")).toHaveAttribute("data-state", "here");
}

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

async function asWord(city: City, folder: string, info: TestInfo): Promise<void> {
  const { page } = city;
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-exportDraft").click();
  await page.getByTestId("export-dialog").waitFor();
  await pictures({ folder: info.outputPath("export"), sizes: SIZES, themes: ["light"] }).take(city, "export");
  expect(await axeFaults(page)).toEqual([]);
  const path = join(folder, "draft.docx");
  const body = unzip(await write(city, path)).get("word/document.xml") ?? "";
  const authors = [...body.matchAll(/<w:(?:ins|del) [^>]*w:author="([^"]*)"/g)].map(([, author]) => author);
  for (const name of AUTHORS) expect(authors).toContain(name);
  await page.getByTestId("toast-act").first().click();
  await expect.poll(() => city.app.evaluate(() => process.env.CONCORDIA_SHOWN)).toBe(path);
}

async function asCleanText(city: City, folder: string): Promise<void> {
  const { page } = city;
  await page.getByTestId("export").click();
  await expect(page.getByTestId("export-kind-docx")).toHaveAttribute("data-selected", "true");
  await expect(page.getByTestId("export-contents-marked")).toHaveAttribute("data-selected", "true");
  await page.getByTestId("export-contents-clean").check({ force: true });
  const parts = unzip(await write(city, join(folder, "clean.docx")));
  expect(parts.get("word/document.xml")).toContain("Draft recommendation");
  for (const part of parts.values()) expect(part).not.toMatch(/<w:ins |<w:del |Nowak|Müller/);
}

async function asPdf(city: City, folder: string): Promise<void> {
  const { page } = city;
  await page.getByTestId("export").click();
  await expect(page.getByTestId("export-contents-clean")).toHaveAttribute("data-selected", "true");
  await page.getByTestId("export-kind-pdf").check({ force: true });
  const file = (await write(city, join(folder, "draft.pdf"))).toString("latin1");
  expect(file.slice(0, 5)).toBe("%PDF-");
  for (const part of ["/StructTreeRoot", "/Outlines", "/Lang (en)"]) expect(file).toContain(part);
}

async function dropInPolish(lublin: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await chooseLanguage(lublin, "pl");
  await page.getByTestId("nav-drafts").click();
  const transfer = await page.evaluateHandle(
    ({ bytes, type }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], "obrazy.docx", { type }));
      return data;
    },
    { bytes: [...wordFile("picturesAndBoxes")], type: DOCX },
  );
  for (const event of ["dragover", "drop"]) {
    await page.getByTestId("drafts-page").dispatchEvent(event, { dataTransfer: transfer });
  }
  await expect(page.getByTestId("import-found-images")).toContainText("Town hall of Łódź");
  await pictures({ folder: info.outputPath("pl"), sizes: SIZES, themes: ["dark"] }).take(lublin, "left");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("draft-row")).toHaveCount(2);
}
