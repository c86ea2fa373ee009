import { expect, type Page } from "@playwright/test";
import type { Camera } from "../../scripts/screenshots/camera.mjs";
import { shootBeginning } from "../../scripts/screenshots/startScreens.mjs";
import { test } from "./support/cities.ts";
import { tourSample } from "./support/tour.ts";

/** Whatever can be scrolled sideways, by its class, and by how much. */
function sidewaysIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element);
      const isOpen = element === document.documentElement || overflowX === "auto" || overflowX === "scroll";
      return isOpen && element.scrollWidth > element.clientWidth + 1;
    };
    return [document.documentElement, ...document.body.querySelectorAll("*")]
      .filter(scrolls)
      .map((element) => `${element.className || element.tagName} by ${element.scrollWidth - element.clientWidth} px`);
  });
}

function ruler(): Camera & { readonly sideways: string[] } {
  const sideways: string[] = [];
  return {
    sideways,
    async take({ page }, screen) {
      for (const fault of await sidewaysIn(page)) sideways.push(`${screen}: ${fault}`);
    },
  };
}

test("at 150 % text nothing scrolls sideways at 1280 pixels, in the language with the longest words", async ({
  room,
}) => {
  const eyes = ruler();
  const lublin = await room.launch("Lublin", { textSize: 150, locale: "uk" });
  await expect(lublin.page.locator("html")).toHaveAttribute("data-text-size", "150");
  await shootBeginning(lublin, eyes);
  await tourSample(lublin, eyes);
  expect(eyes.sideways).toEqual([]);
});

test("the smallest window holds every screen without scrolling sideways", async ({ room }) => {
  const eyes = ruler();
  const lublin = await room.launch("Lublin", { locale: "fr" });
  const width = await lublin.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith("app://ui"));
    const [least = 0, height = 0] = window?.getMinimumSize() ?? [];
    window?.setSize(least, height);
    return least;
  });
  await expect.poll(() => lublin.page.evaluate(() => innerWidth)).toBeLessThanOrEqual(width);
  await shootBeginning(lublin, eyes);
  await tourSample(lublin, eyes);
  expect(eyes.sideways).toEqual([]);
});
