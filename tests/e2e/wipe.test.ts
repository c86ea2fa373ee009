import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import type { City } from "../../scripts/demo/city.mjs";
import { test } from "./support/cities.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";
import { SENTENCE, wipe, write } from "./support/wiping.ts";

const letters = async (city: City): Promise<number> =>
  (await shownBlocks(city)).reduce((sum, { text }) => sum + text.length, 0);

/** Who wrote which part of the text, as the view of authors marks it. */
async function authorsOf(page: Page): Promise<string[]> {
  const toggle = page.getByTestId("authors");
  await toggle.click();
  const marked = await page
    .locator(".ProseMirror .author")
    .evaluateAll((parts) =>
      parts.map((part) => ({ by: part.getAttribute("title") ?? "", text: part.textContent ?? "" })),
    );
  await toggle.click();
  // A caret of somebody cuts what one wrote into pieces.
  const runs: { by: string; text: string }[] = [];
  for (const { by, text } of marked) {
    const last = runs.at(-1);
    if (last?.by === by) last.text += text;
    else runs.push({ by, text });
  }
  return runs.map(({ by, text }) => `${by}: ${text}`);
}

test("a city that empties a draft is named to the others, and the text comes back with its authors", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  await write(lublin, SENTENCE.repeat(3));
  await untilBothEqual(lublin, wroclaw);
  await write(wroclaw, `Wrocław adds: ${SENTENCE}`);
  await untilBothEqual(lublin, wroclaw);
  const before = await shownBlocks(lublin);
  const authors = await authorsOf(lublin.page);
  expect(authors.length).toBeGreaterThan(1);

  await wipe(wroclaw);
  const band = lublin.page.getByTestId("wipe-band");
  await expect(band).toBeVisible();
  await expect(band).toHaveAttribute("role", "alert");
  await expect(band).toContainText("100% of this draft was deleted at once");
  await expect(band).toContainText("Coordinator, Wrocław");
  expect(await letters(lublin)).toBe(0);
  await expect(wroclaw.page.getByTestId("wipe-band")).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page: lublin.page })
    .include('[data-testid="wipe-band"]')
    .setLegacyMode(true)
    .analyze();
  expect(violations).toEqual([]);

  // It stays while one looks at something else.
  await lublin.page.getByTestId("nav-drafts").click();
  await openDraft(lublin, DRAFT);
  await expect(band).toBeVisible();

  const back = lublin.page.getByTestId("wipe-take-back");
  await back.focus();
  await lublin.page.keyboard.press("Enter");
  await expect(band).toHaveCount(0);
  await expect(lublin.page.locator(".ProseMirror")).toBeFocused();
  expect(await shownBlocks(lublin)).toEqual(before);
  await untilBothEqual(lublin, wroclaw);
  expect(await authorsOf(lublin.page)).toEqual(authors);
  expect(await authorsOf(wroclaw.page)).toEqual(authors);

  // Bringing it back is an act of Lublin's own.
  await lublin.page.locator(".ProseMirror").press("Control+Z");
  await expect.poll(() => letters(wroclaw)).toBe(0);
  await expect(wroclaw.page.getByTestId("wipe-band")).toContainText("Coordinator, Lublin");
  await wroclaw.page.getByTestId("wipe-leave").click();
  await expect(wroclaw.page.getByTestId("wipe-band")).toHaveCount(0);
  expect(await letters(wroclaw)).toBe(0);
});
