import { readFileSync } from "node:fs";
import { expect, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { createCamera } from "../../scripts/screenshots/camera.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { chooseLanguage } from "./support/chooseLanguage.ts";
import { test } from "./support/cities.ts";
import { hostWithDraft } from "./support/hostWithDraft.ts";

const SIZES = [{ width: 1280, height: 800 }];
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const wordFile = (name: string): Buffer => readFileSync(new URL(`../fixtures/docx/${name}.docx`, import.meta.url));

test("F6 files in: a Word file with 14 tracked changes of 3 authors is looked at, and then a draft with 14 amendments, each with its author and date; what is not in it is listed; one that is damaged changes nothing", async ({
  room,
}, info) => {
  test.setTimeout(150_000);
  const lublin = await hostWithDraft(room, { theme: "system" });
  await lublin.page.getByTestId("nav-drafts").click();
  await test.step("a damaged one", () => refuseDamaged(lublin));
  await test.step("it is looked at", () => lookAt(lublin, info));
  await test.step("it is a draft", () => becomeDraft(lublin, info));
  await test.step("another is dropped on the list, in Polish", () => dropInPolish(lublin, info));
});

async function choose({ page }: City, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: DOCX, buffer });
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
  for (const name of ["Anna Nowak", "Jean Müller", "Олена Шевченко"]) {
    await expect(page.getByTestId("import-authors")).toContainText(name);
  }
  await expect(page.getByTestId("import-title")).toHaveValue("Draft recommendation on intercultural integration");
  expect(await axeFaults(page)).toEqual([]);
  await createCamera({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(lublin, "preview");
}

async function becomeDraft(lublin: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("import-submit").click();
  await expect(page.getByTestId("amendment")).toHaveCount(14);
  await expect(page.getByTestId("on-behalf").first()).toContainText(/Anna Nowak.*5 Mar 2024.*Lublin/);
  const texts = (await shownBlocks(lublin)).map(({ text }) => text);
  expect(texts[0]).toBe("Draft recommendation");
  await expect(page.getByTestId("imported-from")).toContainText("recommendation.docx");
  await createCamera({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(lublin, "draft");
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
  await createCamera({ folder: info.outputPath("pl"), sizes: SIZES, themes: ["dark"] }).take(lublin, "left");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("draft-row")).toHaveCount(2);
}
