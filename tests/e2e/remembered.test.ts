import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openSample } from "../../scripts/demo/joining.mjs";
import { test } from "./support/cities.ts";

const PLACE = { x: 140, y: 90, width: 1100, height: 720 };

function placeOf({ app }: City): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }) => {
    const isUi = (one: Electron.BrowserWindow): boolean => one.webContents.getURL().startsWith("app://ui");
    return BrowserWindow.getAllWindows().find(isUi)?.getNormalBounds();
  });
}

test("the place of the window, theme, language and text size are the same after a restart", async ({ room }) => {
  const before = await room.settled("Lublin");
  await openSample(before);
  const { page } = before;
  await page.getByTestId("open-settings").click();
  await page.getByTestId("settings-theme-dark").click();
  await page.getByTestId("settings-textSize-115").click();
  await page.getByTestId("settings-language").click();
  await page.getByRole("option", { name: "Polski" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", /^pl/);
  await page.keyboard.press("Escape");
  await before.app.evaluate(({ BrowserWindow }, place) => {
    const isUi = (one: Electron.BrowserWindow): boolean => one.webContents.getURL().startsWith("app://ui");
    BrowserWindow.getAllWindows().find(isUi)?.setBounds(place);
  }, PLACE);
  await expect.poll(() => placeOf(before)).toEqual(PLACE);
  await before.app.close();

  const after = await room.launch("Lublin");
  const root = after.page.locator("html");
  await expect(after.page.getByTestId("nav-drafts")).toHaveText("Projekty tekstów");
  await expect(root).toHaveAttribute("lang", /^pl/);
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(root).toHaveAttribute("data-text-size", "115");
  expect(await placeOf(after)).toEqual(PLACE);
});
