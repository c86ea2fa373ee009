import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any screen has. */
const STOPS = 80;

/** Goes on with Tab, as a person without a mouse does, until `wanted`, something inside it or the button around it has the focus. */
export async function pressUntilFocused(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stop = 0; stop < STOPS; stop++) {
    const isThere = await wanted.evaluate((element) => {
      const focused = document.activeElement;
      return element.contains(focused) || (focused instanceof HTMLButtonElement && focused.contains(element));
    });
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not reach it");
}

export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await pressUntilFocused(page, field);
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}
