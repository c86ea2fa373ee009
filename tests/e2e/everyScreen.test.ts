import { expect } from "@playwright/test";
import { shootEmptySpace } from "../../scripts/screenshots/spaceScreens.mjs";
import { axeInspector } from "./support/axeInspector.ts";
import { test } from "./support/cities.ts";
import { englishFinder } from "./support/englishFinder.ts";
import { together } from "./support/together.ts";
import { tourSpace } from "./support/tour.ts";
import { beginIn, expectAllIn } from "./support/wholeApp.ts";

test("Polish, chosen in the settings, is in every word of every page and dialog, and axe finds nothing on any of them nor on the way there, in both themes", async ({
  room,
}) => {
  // Each screen is looked at twice by axe.
  test.setTimeout(420_000);
  const [axe, words] = [axeInspector(), englishFinder("pl")];
  const lublin = await room.launch("Lublin", { locale: "pl", theme: "system" });
  await beginIn(lublin, "pl", axe);
  await tourSpace(lublin, together(axe, words));
  await shootEmptySpace(lublin, axe);
  expectAllIn(words);
  expect(axe.screens.length).toBeGreaterThanOrEqual(43);
  expect(axe.faults).toEqual([]);
});
