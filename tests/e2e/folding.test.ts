import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { checkSpace } from "./support/checkSpace.ts";
import { DRAFT, untilBothEqual, writeDraft } from "./support/pairAtWork.ts";

/** A fold waits for a quarter of a minute without a key press. */
const FOLDED_MS = 90_000;

/** Waits until this machine has let go of what was folded, and everything is as it was signed. */
async function untilPruned(city: City): Promise<void> {
  await expect
    .poll(async () => (await checkSpace(city)).pruned, { timeout: FOLDED_MS, intervals: [5_000] })
    .toBeGreaterThan(200);
}
const textsOf = async (city: City) => (await shownBlocks(city)).map((block) => block.text);

test("what was written is folded and let go by both cities, survives a restart, and a newcomer reads all of it", async ({
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
  const texts = await textsOf(wroclaw);
  await untilPruned(lublin);
  await untilPruned(wroclaw);

  // Started again: the text opens from the fold.
  await lublin.app.close();
  const again = await room.launch("Lublin");
  await openDraft(again, DRAFT);
  await expect.poll(() => textsOf(again)).toEqual(texts);
  await again.app.close();

  // The author is away, and nobody has the originals any more.
  const kyiv = await room.guest("Kyiv", wroclaw);
  await openDraft(kyiv, DRAFT);
  await expect.poll(() => textsOf(kyiv), { timeout: 30_000 }).toEqual(texts);
  expect((await checkSpace(kyiv)).pruned).toBeGreaterThan(200);
  await openDraft(kyiv, DRAFT);
  await kyiv.page.locator(".ProseMirror").click();
  await kyiv.page.keyboard.press("Control+End");
  await kyiv.page.keyboard.type(" Kyiv too.");
  await openDraft(wroclaw, DRAFT);
  await untilBothEqual(kyiv, wroclaw);
});
