import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { axeInspector } from "./axeInspector.ts";
import { chooseLanguage } from "./chooseLanguage.ts";
import { englishFinder, LOCALES, type Locale } from "./englishFinder.ts";
import { ruler } from "./ruler.ts";
import { setWidth } from "./setWidth.ts";

/**
 * What stands on the list of drafts only where several machines have brought it about, so that no tour of one comes past it: its
 * words in these languages, nothing that scrolls sideways in the smallest window, and axe in both themes. Back in English then.
 */
export async function lookInLanguages(city: City, screen: string, locales: readonly Locale[] = LOCALES): Promise<void> {
  const [axe, narrow] = [axeInspector(), ruler()];
  await city.page.getByTestId("nav-drafts").click();
  await chooseTheme(city, "system");
  const width = await setWidth(city);
  for (const locale of locales) {
    await chooseLanguage(city, locale);
    const words = englishFinder(locale);
    await words.take(city, `${screen} in ${locale}`);
    expect(words.left).toEqual([]);
    await narrow.take(city, `${screen} in ${locale}`);
  }
  // Away from the settings, whose tip is no part of the screen.
  await city.page.getByTestId("nav-drafts").click();
  await axe.take(city, screen);
  await setWidth(city, width);
  await chooseLanguage(city, "en");
  expect(narrow.sideways).toEqual([]);
  expect(axe.faults).toEqual([]);
}

async function chooseTheme({ page }: City, theme: "system"): Promise<void> {
  await page.getByTestId("open-settings").click();
  await page.getByTestId(`settings-theme-${theme}`).click();
  await page.keyboard.press("Escape");
  await page.getByTestId("settings-dialog").waitFor({ state: "detached" });
}
