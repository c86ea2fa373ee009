import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openSample, settleKeys } from "../../scripts/demo/joining.mjs";
import { projectRoot } from "../../scripts/projectRoot.mjs";
import type { Camera } from "../../scripts/screenshots/camera.mjs";
import { test } from "./support/cities.ts";
import { tourSpace } from "./support/tour.ts";
import { visibleWords } from "./support/visibleWords.ts";

const LOCALES = ["fr", "pl", "uk"] as const;
type Locale = (typeof LOCALES)[number];
const OWN_NAMES = { fr: "Français", pl: "Polski", uk: "Українська" } as const;

/** Words that no French, Polish or Ukrainian sentence has. */
const ENGLISH = /\b(the|and|of|is|are|not|this|these|with|your|you|here|nobody|from|who|it)\b/i;

function catalogue(locale: string): Record<string, string> {
  return JSON.parse(readFileSync(join(projectRoot, "src/app/messages", `${locale}.json`), "utf8"));
}

/** English messages without places to fill in that are said otherwise in `locale`. */
function englishOnly(locale: Locale): ReadonlySet<string> {
  const own = catalogue(locale);
  const said = new Set(Object.values(own));
  return new Set(Object.values(catalogue("en")).filter((words) => !words.includes("{") && !said.has(words)));
}

/** Screens whose own words are still English. */
function englishFinder(locale: Locale): Camera & { readonly left: string[]; readonly seen: Set<string> } {
  const english = englishOnly(locale);
  const left: string[] = [];
  const seen = new Set<string>();
  return {
    left,
    seen,
    async take({ page }, screen) {
      for (const words of await visibleWords(page)) {
        seen.add(words);
        if (english.has(words) || ENGLISH.test(words)) left.push(`${screen}: ${words}`);
      }
    },
  };
}

async function chooseInSettings({ page }: City, locale: Locale): Promise<void> {
  await page.getByTestId("open-settings").click();
  await page.getByTestId("settings-language").click();
  await page.getByRole("option", { name: OWN_NAMES[locale] }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${locale}`));
  // The list gives the focus back a frame after it has closed; a key before that is for nobody.
  await expect(page.getByTestId("settings-language")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByTestId("settings-dialog").waitFor({ state: "detached" });
}

test("a language chosen in the settings changes every word of every page and dialog", async ({ room }) => {
  test.setTimeout(120_000);
  const lublin = await room.settled("Lublin");
  await openSample(lublin);
  const english = englishFinder("fr");
  await english.take(lublin, "drafts in English");
  expect(english.left, "the finder knows English when it sees it").not.toEqual([]);
  for (const locale of LOCALES) {
    const finder = englishFinder(locale);
    await chooseInSettings(lublin, locale);
    await tourSpace(lublin, finder);
    expect(finder.seen.size).toBeGreaterThan(60);
    expect(finder.left).toEqual([]);
  }
});

test("a language chosen on the first screen changes every word from there on", async ({ room }) => {
  const lublin = await room.launch("Lublin");
  const { page } = lublin;
  const chooseAll = async (screen: string): Promise<void> => {
    for (const locale of LOCALES) {
      const finder = englishFinder(locale);
      await page.getByTestId(`start-language-${locale}`).click();
      await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${locale}`));
      await finder.take(lublin, screen);
      expect(finder.left).toEqual([]);
    }
  };
  await page.getByTestId("protect-screen").or(page.getByTestId("first-run")).first().waitFor();
  await chooseAll("before the keys");
  await settleKeys(lublin);
  await chooseAll("first run");
  const finder = englishFinder("uk");
  for (const choice of ["create", "join"]) {
    await page.getByTestId(`first-run-${choice}`).click();
    await page.getByRole("dialog").waitFor();
    await finder.take(lublin, choice);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  expect(finder.left).toEqual([]);
});
