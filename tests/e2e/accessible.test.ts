import { expect } from "@playwright/test";
import type { Camera } from "../../scripts/screenshots/camera.mjs";
import { shootEmptySpace } from "../../scripts/screenshots/spaceScreens.mjs";
import { shootBeginning, shootLocked, shootProblem } from "../../scripts/screenshots/startScreens.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { tourSample } from "./support/tour.ts";

/** Looks at each screen in both themes; they differ in colours alone, so the second look asks for these only. */
function inspector(): Camera & { readonly screens: string[]; readonly faults: string[] } {
  const screens: string[] = [];
  const faults: string[] = [];
  return {
    screens,
    faults,
    async take({ page }, screen) {
      screens.push(screen);
      for (const theme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        const found = await axeFaults(page, { isColourOnly: theme === "dark" });
        faults.push(...found.map((fault) => `${screen}, ${theme}: ${fault}`));
      }
    },
  };
}

test("axe finds nothing on any screen of a space and on the way to it, in both themes", async ({ room }) => {
  test.setTimeout(150_000);
  const eyes = inspector();
  const lublin = await room.launch("Lublin", { theme: "system" });
  await shootBeginning(lublin, eyes);
  await tourSample(lublin, eyes);
  await shootEmptySpace(lublin, eyes);
  expect(eyes.screens.length).toBeGreaterThanOrEqual(33);
  expect(eyes.faults).toEqual([]);
});

test("axe finds nothing where a profile is locked or cannot be read, in both themes", async ({ room }) => {
  const eyes = inspector();
  await shootLocked(room.folder, { lan: false, theme: "system" }, eyes);
  await shootProblem(room.folder, { lan: false, theme: "system" }, eyes);
  expect(eyes.screens).toEqual(["lock", "unlock", "unlock-wrong", "problem"]);
  expect(eyes.faults).toEqual([]);
});
