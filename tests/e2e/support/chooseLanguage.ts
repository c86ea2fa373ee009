import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";

const OWN_NAMES = { en: "English", fr: "Français", pl: "Polski", uk: "Українська" } as const;

/** Chooses a language in the settings, as one does who reads its name in the list. */
export async function chooseLanguage({ page }: City, locale: keyof typeof OWN_NAMES): Promise<void> {
  await page.getByTestId("open-settings").click();
  await page.getByTestId("settings-language").click();
  await page.getByRole("option", { name: OWN_NAMES[locale] }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${locale}`));
  // The list gives the focus back a frame after it has closed; a key before that is for nobody.
  await expect(page.getByTestId("settings-language")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByTestId("settings-dialog").waitFor({ state: "detached" });
}
