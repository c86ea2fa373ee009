import { expect } from "@playwright/test";
import { shootLocked, shootProblem } from "../../scripts/screenshots/startScreens.mjs";
import { axeInspector } from "./support/axeInspector.ts";
import { test } from "./support/cities.ts";

test("axe finds nothing where a profile is locked or cannot be read, in both themes", async ({ room }) => {
  const eyes = axeInspector();
  await shootLocked(room.folder, { lan: false, theme: "system" }, eyes);
  await shootProblem(room.folder, { lan: false, theme: "system" }, eyes);
  expect(eyes.screens).toEqual(["lock", "unlock", "unlock-wrong", "problem"]);
  expect(eyes.faults).toEqual([]);
});
