import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { test } from "../support/cities.ts";
import { englishFinder } from "../support/englishFinder.ts";
import { ruler } from "../support/ruler.ts";
import { setWidth } from "../support/setWidth.ts";
import { together } from "../support/together.ts";
import { tourSpace } from "../support/tour.ts";
import { beginIn, expectAllIn, lookAtWidePages } from "../support/wholeApp.ts";

async function chooseTextSize({ page }: City, size: 100): Promise<void> {
  await page.getByTestId("open-settings").click();
  await page.getByTestId(`settings-textSize-${size}`).click();
  await expect(page.locator("html")).toHaveAttribute("data-text-size", String(size));
  await page.keyboard.press("Escape");
  await page.getByTestId("settings-dialog").waitFor({ state: "detached" });
}

test("French, chosen in the settings, is in every word of every page and dialog, and the smallest window holds them without scrolling sideways", async ({
  room,
}) => {
  const [narrow, words] = [ruler(), englishFinder("fr")];
  const lublin = await room.launch("Lublin", { locale: "fr" });
  const width = await setWidth(lublin);
  await beginIn(lublin, "fr", narrow);
  await tourSpace(lublin, together(narrow, words));
  await setWidth(lublin, width);
  await lookAtWidePages(lublin, words);
  expectAllIn(words);
  expect(narrow.sideways).toEqual([]);
  expect(narrow.covered, "nothing lies over the button that affirms a dialog").toEqual([]);
});

test("Ukrainian, chosen in the settings, is in every word of every page and dialog, and at 150 % text nothing scrolls sideways at 1280 pixels", async ({
  room,
}) => {
  const [large, words] = [ruler(), englishFinder("uk")];
  const lublin = await room.launch("Lublin", { locale: "uk", textSize: 150 });
  const html = lublin.page.locator("html");
  await expect(html).toHaveAttribute("data-text-size", "150");
  await beginIn(lublin, "uk", large);
  await tourSpace(lublin, together(large, words));
  await chooseTextSize(lublin, 100);
  await lookAtWidePages(lublin, words);
  expectAllIn(words);
  expect(large.sideways).toEqual([]);
  expect(large.covered, "nothing lies over the button that affirms a dialog").toEqual([]);
});
