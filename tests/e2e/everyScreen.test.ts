import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openSample } from "../../scripts/demo/joining.mjs";
import type { Camera } from "../../scripts/screenshots/camera.mjs";
import { shootDraft, shootEmptySpace, shootPages } from "../../scripts/screenshots/spaceScreens.mjs";
import { shootBeginning } from "../../scripts/screenshots/startScreens.mjs";
import { shootVersions } from "../../scripts/screenshots/versionScreens.mjs";
import { axeInspector } from "./support/axeInspector.ts";
import { chooseLanguage } from "./support/chooseLanguage.ts";
import { test } from "./support/cities.ts";
import { englishFinder, type Locale } from "./support/englishFinder.ts";
import { ruler } from "./support/ruler.ts";
import { setWidth } from "./support/setWidth.ts";
import { together } from "./support/together.ts";
import { SAMPLE_DRAFT, tourSpace } from "./support/tour.ts";

/** From the first screen in that language to a sample; there it is left for English, and chosen again in the settings. */
async function beginIn(city: City, locale: Locale, eyes: Camera): Promise<void> {
  await shootBeginning(city, eyes);
  await openSample(city);
  await chooseLanguage(city, "en");
  const finder = englishFinder(locale);
  await finder.take(city, "drafts in English");
  expect(finder.left, "the finder knows English when it sees it").not.toEqual([]);
  await chooseLanguage(city, locale);
}

/** A narrow window and large letters leave some things out: what the pages say where there is room for all of it. */
async function lookAtWidePages(city: City, eyes: Camera): Promise<void> {
  await shootPages(city, eyes);
  await shootDraft(city, SAMPLE_DRAFT, eyes);
  await shootVersions(city, SAMPLE_DRAFT, eyes);
}

async function chooseTextSize({ page }: City, size: 100): Promise<void> {
  await page.getByTestId("open-settings").click();
  await page.getByTestId(`settings-textSize-${size}`).click();
  await expect(page.locator("html")).toHaveAttribute("data-text-size", String(size));
  await page.keyboard.press("Escape");
  await page.getByTestId("settings-dialog").waitFor({ state: "detached" });
}

function expectAllIn({ seen, left }: ReturnType<typeof englishFinder>): void {
  expect(seen.size).toBeGreaterThan(60);
  expect(left).toEqual([]);
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

test("Polish, chosen in the settings, is in every word of every page and dialog, and axe finds nothing on any of them nor on the way there, in both themes", async ({
  room,
}) => {
  // Each screen is looked at twice by axe.
  test.setTimeout(300_000);
  const [axe, words] = [axeInspector(), englishFinder("pl")];
  const lublin = await room.launch("Lublin", { locale: "pl", theme: "system" });
  await beginIn(lublin, "pl", axe);
  await tourSpace(lublin, together(axe, words));
  await shootEmptySpace(lublin, axe);
  expectAllIn(words);
  expect(axe.screens.length).toBeGreaterThanOrEqual(33);
  expect(axe.faults).toEqual([]);
});
