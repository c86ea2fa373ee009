import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchCity } from "../demo/city.mjs";
import { settleKeys } from "../demo/joining.mjs";
import { shootLockChoice, shootOtherWaysIn } from "./trustScreens.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/**
 * From a profile that was never used to the first screen: how the keys are kept, the ways to begin, each begun.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootBeginning(city, camera) {
  const { page } = city;
  await page.getByTestId("protect-screen").or(page.getByTestId("first-run")).first().waitFor();
  if (await page.getByTestId("protect-screen").isVisible()) {
    await camera.take(city, "protect");
    await page.getByTestId("protect-screen").getByRole("radio").nth(1).check({ force: true });
    await camera.take(city, "protect-none");
  }
  await settleKeys(city);
  await camera.take(city, "first-run");
  await page.getByTestId("first-run-create").click();
  await camera.take(city, "create-space");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await shootOtherWaysIn(city, camera);
}

/**
 * The screens that stand before everything else: a locked profile, and one whose keys cannot be read.
 *
 * @param {string} folder
 * @param {import("../demo/city.mjs").CitySettings} settings
 * @param {Camera} camera
 */
export async function shootLocked(folder, settings, camera) {
  const profile = join(folder, "locked");
  const start = () => launchCity({ name: "Gdańsk", profile, settings });
  const fresh = await start();
  await fresh.page.getByTestId("protect-new").fill("four calm cities by the river");
  await fresh.page.getByTestId("protect-repeat").fill("four calm cities by the river");
  await fresh.page.getByTestId("protect-submit").click();
  await fresh.page.getByTestId("first-run").waitFor({ timeout: 30_000 });
  await shootLockChoice(fresh, camera);
  await fresh.app.close();

  const locked = await start();
  await locked.page.getByTestId("unlock-screen").waitFor();
  await camera.take(locked, "unlock");
  await locked.page.getByTestId("unlock-passphrase").fill("another sentence altogether");
  await locked.page.getByTestId("unlock-submit").click();
  await locked.page.getByTestId("unlock-screen").getByText(/.{30}/).first().waitFor();
  await camera.take(locked, "unlock-wrong");
  await locked.app.close();
}

/**
 * @param {string} folder
 * @param {import("../demo/city.mjs").CitySettings} settings
 * @param {Camera} camera
 */
export async function shootProblem(folder, settings, camera) {
  const profile = join(folder, "broken");
  const vault = join(profile, "vault");
  mkdirSync(vault, { recursive: true });
  writeFileSync(join(vault, "keys.json"), "{ no keys");
  const broken = await launchCity({ name: "Broken", profile, settings });
  await broken.page.getByTestId("problem-screen").waitFor({ timeout: 30_000 });
  await camera.take(broken, "problem");
  await broken.app.close();
}
