import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any screen has. */
const STOPS = 80;

/** Goes on with Tab, as a person without a mouse does, until `wanted` or something inside it has the focus. */
export async function pressUntilFocused(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stop = 0; stop < STOPS; stop++) {
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not reach it");
}

export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await pressUntilFocused(page, field);
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}
