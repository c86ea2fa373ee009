import { expect, type Locator } from "@playwright/test";
import { type City, confirmDialogs } from "../../../scripts/demo/city.mjs";
import { openDraft, shownBlocks } from "../../../scripts/demo/drafting.mjs";
import { pasteInTurns, untilSaved } from "../../bench/app.mjs";
import { test } from "../support/cities.ts";
import { checkSpace } from "../support/checkSpace.ts";
import { DRAFT } from "../support/hostWithDraft.ts";
import { meetInDraft, untilBothEqual } from "../support/pairAtWork.ts";
import { pairWithSecretary } from "../support/pairWithSecretary.ts";

/** A fold waits for a quarter of a minute without a key press. */
const FOLDED_MS = 90_000;
/** So many entries of one author and some: at 256 it folds all but the last 32. */
const FOLDED_FROM = 300;
const EDITS = 150;

/** Waits until this machine has let go of what was folded, and everything is as it was signed. */
async function untilPruned(city: City): Promise<void> {
  await expect
    .poll(async () => (await checkSpace(city)).pruned, { timeout: FOLDED_MS, intervals: [2_000] })
    .toBeGreaterThan(200);
}

const textsOf = async (city: City) => (await shownBlocks(city)).map((block) => block.text);

async function writeAtTheEnd({ page }: City, text: string): Promise<void> {
  await page.locator(".ProseMirror").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
}

/** More changes than a fold begins with: a cut is made whenever the one before is kept, which is sooner than the next frame. The other is not in the draft meanwhile. */
async function writeWhatIsFolded(lublin: City, kyiv: City): Promise<void> {
  await kyiv.page.getByTestId("nav-drafts").click();
  do {
    await openDraft(lublin, DRAFT);
    await writeAtTheEnd(lublin, " Cities agree.");
    await pasteInTurns(lublin, 0, EDITS);
    await untilSaved(lublin);
  } while ((await heldBy(lublin)) < FOLDED_FROM);
  await meetInDraft(lublin, kyiv);
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
  const { lublin, kyiv } = await pairWithSecretary(room);
  await writeWhatIsFolded(lublin, kyiv);

  const { page } = lublin;
  await confirmDialogs(lublin);
  await page.getByTestId("confirm-version-open").click();
  await page.getByTestId("confirm-version-reference").fill("First reading");
  const words = await wordsIn(page.getByTestId("confirm-version-words"));
  await page.getByTestId("confirm-version-submit").click();
  await expect(page.getByTestId("confirm-version")).toHaveCount(0);
  expect(await agreedWords(lublin, "First reading")).toEqual(words);
  expect(await agreedWords(kyiv, "First reading")).toEqual(words);
  await expect(kyiv.page.getByTestId("version")).toContainText("Coordinator, Lublin");

  await writeAtTheEnd(kyiv, " Written after it.");
  await untilBothEqual(lublin, kyiv);
  expect(await agreedWords(lublin, "First reading")).toEqual(words);
  const texts = await textsOf(kyiv);

  await untilPruned(lublin);
  await untilPruned(kyiv);
  // Started again: the text opens from the fold.
  await lublin.app.close();
  const again = await room.launch("Lublin");
  await openDraft(again, DRAFT);
  await expect.poll(() => textsOf(again)).toEqual(texts);
  expect(await agreedWords(again, "First reading")).toEqual(words);
  await again.app.close();

  // The author is away, and nobody has the originals any more.
  const oslo = await room.guest("Oslo", kyiv);
  await openDraft(oslo, DRAFT);
  await expect.poll(() => textsOf(oslo), { timeout: 30_000 }).toEqual(texts);
  expect(await agreedWords(oslo, "First reading")).toEqual(words);
  expect((await checkSpace(oslo)).pruned).toBeGreaterThan(200);
  await expect(oslo.page.getByTestId("verify-versions")).toHaveAttribute("data-versions", "1");
  await openDraft(oslo, DRAFT);
  await expect(oslo.page.getByTestId("confirm-version-open")).toHaveCount(0);
  await openDraft(kyiv, DRAFT);
  await writeAtTheEnd(oslo, " Oslo too.");
  await untilBothEqual(oslo, kyiv);
  await oslo.page.getByTestId("nav-sync").click();
  await expect(oslo.page.getByTestId("sync-page")).toBeVisible();
  await expect(oslo.page.getByTestId("version-differs")).toHaveCount(0);
});
