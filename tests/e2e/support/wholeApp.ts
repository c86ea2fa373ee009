import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { openSample } from "../../../scripts/demo/joining.mjs";
import type { Camera } from "../../../scripts/screenshots/camera.mjs";
import { shootDraft, shootPages } from "../../../scripts/screenshots/spaceScreens.mjs";
import { shootBeginning } from "../../../scripts/screenshots/startScreens.mjs";
import { shootVersions } from "../../../scripts/screenshots/versionScreens.mjs";
import { chooseLanguage } from "./chooseLanguage.ts";
import { englishFinder, type Locale } from "./englishFinder.ts";
import { SAMPLE_DRAFT } from "./tour.ts";

/** From the first screen in that language to a sample; there it is left for English, and chosen again in the settings. */
export async function beginIn(city: City, locale: Locale, eyes: Camera): Promise<void> {
  await shootBeginning(city, eyes);
  await openSample(city);
  await chooseLanguage(city, "en");
  const finder = englishFinder(locale);
  await finder.take(city, "drafts in English");
  expect(finder.left, "the finder knows English when it sees it").not.toEqual([]);
  await chooseLanguage(city, locale);
}

/** A narrow window and large letters leave some things out: what the pages say where there is room for all of it. */
export async function lookAtWidePages(city: City, eyes: Camera): Promise<void> {
  await shootPages(city, eyes);
  await shootDraft(city, SAMPLE_DRAFT, eyes);
  await shootVersions(city, SAMPLE_DRAFT, eyes);
}

export function expectAllIn({ seen, left }: ReturnType<typeof englishFinder>): void {
  expect(seen.size).toBeGreaterThan(60);
  expect(left).toEqual([]);
}
