import { expect, type Locator } from "@playwright/test";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { untilSaved } from "../bench/app.mjs";
import { test } from "./support/cities.ts";
import { checkSpace } from "./support/checkSpace.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { meetInDraft, untilBothEqual } from "./support/pairAtWork.ts";
import { pairWithSecretary } from "./support/pairWithSecretary.ts";

/** A fold waits for a quarter of a minute without a key press. */
const FOLDED_MS = 90_000;
/** So many entries of one author and some: at 256 it folds all but the last 32. */
const FOLDED_FROM = 300;

/** Waits until this machine has let go of what was folded, and everything is as it was signed. */
async function untilPruned(city: City): Promise<void> {
  await expect
    .poll(async () => (await checkSpace(city)).pruned, { timeout: FOLDED_MS, intervals: [2_000] })
    .toBeGreaterThan(200);
}

const textsOf = async (city: City) => (await shownBlocks(city)).map((block) => block.text);

async function writeAtTheEnd({ page }: City, text: string, delay = 0): Promise<void> {
  await page.locator(".ProseMirror").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text, { delay });
}

/** More changes than a fold begins with: a cut is made whenever the one before is kept. The other is not in the draft meanwhile. */
async function writeWhatIsFolded(lublin: City, wroclaw: City): Promise<void> {
  await wroclaw.page.getByTestId("nav-drafts").click();
  do {
    await openDraft(lublin, DRAFT);
    await writeAtTheEnd(lublin, " Cities agree to meet again and to go on.".repeat(2), 30);
    await untilSaved(lublin);
  } while ((await heldBy(lublin)) < FOLDED_FROM);
  await meetInDraft(lublin, wroclaw);
}

async function heldBy({ page }: City): Promise<number> {
  await page.getByTestId("nav-sync").click();
  return Number(await page.getByTestId("sync-envelopes").getAttribute("data-count"));
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

test("what was written is folded and let go by both cities, survives a restart, and a newcomer reads all of it; a confirmed version stays the same text for each of them", async ({
  room,
}) => {
  test.setTimeout(420_000);
  const { lublin, wroclaw } = await pairWithSecretary(room);
  await writeWhatIsFolded(lublin, wroclaw);

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

  await writeAtTheEnd(wroclaw, " Written after it.");
  await untilBothEqual(lublin, wroclaw);
  expect(await agreedWords(lublin, "First reading")).toEqual(words);
  const texts = await textsOf(wroclaw);

  await untilPruned(lublin);
  await untilPruned(wroclaw);
  // Started again: the text opens from the fold.
  await lublin.app.close();
  const again = await room.launch("Lublin");
  await openDraft(again, DRAFT);
  await expect.poll(() => textsOf(again)).toEqual(texts);
  expect(await agreedWords(again, "First reading")).toEqual(words);
  await again.app.close();

  // The author is away, and nobody has the originals any more.
  const kyiv = await room.guest("Kyiv", wroclaw);
  await openDraft(kyiv, DRAFT);
  await expect.poll(() => textsOf(kyiv), { timeout: 30_000 }).toEqual(texts);
  expect(await agreedWords(kyiv, "First reading")).toEqual(words);
  expect((await checkSpace(kyiv)).pruned).toBeGreaterThan(200);
  await expect(kyiv.page.getByTestId("verify-versions")).toHaveAttribute("data-versions", "1");
  await openDraft(kyiv, DRAFT);
  await expect(kyiv.page.getByTestId("confirm-version-open")).toHaveCount(0);
  await openDraft(wroclaw, DRAFT);
  await writeAtTheEnd(kyiv, " Kyiv too.");
  await untilBothEqual(kyiv, wroclaw);
  await kyiv.page.getByTestId("nav-sync").click();
  await expect(kyiv.page.getByTestId("sync-page")).toBeVisible();
  await expect(kyiv.page.getByTestId("version-differs")).toHaveCount(0);
});
