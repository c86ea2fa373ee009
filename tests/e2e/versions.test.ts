import { expect, type Locator } from "@playwright/test";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { openDraft } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { checkSpace } from "./support/checkSpace.ts";
import { DRAFT, untilBothEqual, writeDraft } from "./support/pairAtWork.ts";

/** A fold waits for a quarter of a minute without a key press. */
const FOLDED_MS = 90_000;

async function untilPruned(city: City): Promise<void> {
  await expect
    .poll(async () => (await checkSpace(city)).pruned, { timeout: FOLDED_MS, intervals: [5_000] })
    .toBeGreaterThan(200);
}

/** Until this machine has compared the one confirmed version; the words of its text. */
async function agreedWords(city: City, reference: string): Promise<string[]> {
  await openDraft(city, DRAFT);
  const version = city.page.getByTestId("version");
  await expect(version).toContainText(reference, { timeout: 30_000 });
  await expect(version.getByTestId("version-answer")).toHaveAttribute("data-answer", "same", { timeout: 30_000 });
  return wordsIn(version.getByTestId("version-words"));
}

async function wordsIn(list: Locator): Promise<string[]> {
  const words = list.getByRole("listitem");
  await expect(words).toHaveCount(8);
  return words.allTextContents();
}

test("a version that Lublin confirms is the same text in Wrocław, whatever is written after it, and for a newcomer who starts from folds", async ({
  room,
}) => {
  test.setTimeout(420_000);
  const lublin = await room.founder("Lublin");
  await writeDraft(lublin);
  const wroclaw = await room.guest("Wrocław", lublin, "secretariat");
  await Promise.all([openDraft(lublin, DRAFT), openDraft(wroclaw, DRAFT)]);
  await lublin.page.locator(".ProseMirror").click();
  await lublin.page.keyboard.press("Control+End");
  // A change each: a cut is made whenever the one before is kept.
  await lublin.page.keyboard.type(" Cities agree to meet again and to go on.".repeat(14), { delay: 30 });
  await untilBothEqual(lublin, wroclaw);

  const { page } = lublin;
  await confirmDialogs(lublin);
  await page.getByTestId("confirm-version-open").click();
  await page.getByTestId("confirm-version-reference").fill("First reading");
  const words = await wordsIn(page.getByTestId("confirm-version-words"));
  await page.getByTestId("confirm-version-submit").click();
  await expect(page.getByTestId("confirm-version")).toHaveCount(0);
  expect(await agreedWords(lublin, "First reading")).toEqual(words);
  expect(await agreedWords(wroclaw, "First reading")).toEqual(words);
  await expect(wroclaw.page.getByTestId("version")).toContainText("Coordinator, Lublin");

  await wroclaw.page.locator(".ProseMirror").click();
  await wroclaw.page.keyboard.press("Control+End");
  await wroclaw.page.keyboard.type(" Written after it.");
  await untilBothEqual(lublin, wroclaw);
  expect(await agreedWords(lublin, "First reading")).toEqual(words);

  // The author is away, and nobody has the originals any more.
  await untilPruned(lublin);
  await untilPruned(wroclaw);
  await lublin.app.close();
  const kyiv = await room.guest("Kyiv", wroclaw);
  expect(await agreedWords(kyiv, "First reading")).toEqual(words);
  expect((await checkSpace(kyiv)).pruned).toBeGreaterThan(200);
  await expect(kyiv.page.getByTestId("verify-versions")).toHaveAttribute("data-versions", "1");
  await openDraft(kyiv, DRAFT);
  await expect(kyiv.page.getByTestId("confirm-version-open")).toHaveCount(0);
  await kyiv.page.getByTestId("nav-sync").click();
  await expect(kyiv.page.getByTestId("sync-page")).toBeVisible();
  await expect(kyiv.page.getByTestId("version-differs")).toHaveCount(0);
});
