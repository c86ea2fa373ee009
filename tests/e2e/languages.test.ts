import { expect } from "@playwright/test";
import { settleKeys } from "../../scripts/demo/joining.mjs";
import { test } from "./support/cities.ts";
import { englishFinder, LOCALES } from "./support/englishFinder.ts";

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
