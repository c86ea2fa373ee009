import type { City } from "../../../scripts/demo/city.mjs";

export const SENTENCE =
  "The cities of the network agree on what they owe to those who arrive and to those who live there. ";

/** A paragraph of its own at the end of the open draft, all at once. */
export async function write(city: City, text: string): Promise<void> {
  await city.page.locator(".ProseMirror").click();
  await city.page.keyboard.press("Control+End");
  await city.page.keyboard.press("Enter");
  await city.page.keyboard.insertText(text);
}

/** Everything in the open draft is deleted at once. */
export async function wipe({ page }: City): Promise<void> {
  await page.locator(".ProseMirror").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
}
