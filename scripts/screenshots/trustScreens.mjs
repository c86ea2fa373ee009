import { confirmDialogs } from "../demo/city.mjs";
import { foundSpace } from "../demo/joining.mjs";

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {import("./camera.mjs").Camera} Camera */

/** Six words rightly heard, which nobody reads out; and the same with one misheard. */
const LINE = "awake account avoid patch alpha dove";
const MISHEARD = "awake account avoid patch alpha above";

/**
 * The newcomer's side of a line read over the telephone, and a backup about to be restored. From the first screen.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootOtherWaysIn(city, camera) {
  const { page } = city;
  await page.getByTestId("first-run-join").click();
  await page.getByTestId("join-link").fill(MISHEARD);
  await page.getByTestId("join-read").click();
  await page.getByTestId("join-paste").locator("[aria-invalid=true]").waitFor();
  await camera.take(city, "join-misheard");
  await page.getByTestId("join-link").fill(LINE);
  await page.getByTestId("join-read").click();
  await page.getByTestId("join-spoken-searching").waitFor();
  await camera.take(city, "join-searching");
  await page.getByTestId("join-spoken-stop").click();
  await page.getByTestId("join-spoken-searching").waitFor({ state: "detached" });
  await closeDialog(city);
  await page.getByTestId("first-run-restore").click();
  await page.getByTestId("restore-dialog").waitFor();
  await camera.take(city, "restore");
  await closeDialog(city);
}

/**
 * What a check of the space has found.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootCheck(city, camera) {
  const { page } = city;
  await page.getByTestId("nav-security").click();
  await page.getByTestId("verify").click();
  await page.getByTestId("verify-whole").waitFor();
  await page.getByTestId("verify-whole").scrollIntoViewIfNeeded();
  await camera.take(city, "verify");
  await page.getByTestId("erase-section").scrollIntoViewIfNeeded();
  await camera.take(city, "erase-space");
}

/**
 * A seat about to be founded in the list of members.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootSeat(city, camera) {
  const { page } = city;
  await page.getByTestId("nav-members").click();
  await page.getByTestId("seat-new").click();
  await page.getByTestId("seat-dialog").waitFor();
  await page.getByTestId("seat-delegation").fill("City of Wrocław");
  await page.getByTestId("seat-office").fill("Deputy mayor");
  await camera.take(city, "seat");
  await closeDialog(city);
}

/**
 * The inviter's side of a line read over the telephone; it needs a rendezvous.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootSpoken(city, camera) {
  const { page } = city;
  await page.getByTestId("nav-members").click();
  await page.getByTestId("invite").click();
  await page.getByTestId("invite-way-spoken").click();
  await page.getByTestId("invite-submit").click();
  await page.getByTestId("invite-spoken").waitFor();
  await camera.take(city, "invite-spoken");
  await page.getByTestId("invite-done").click();
}

/**
 * A person's data erased, the own ones here, and the list of the machines. Goes last: the name is gone afterwards.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootErasing(city, camera) {
  const { page } = city;
  await confirmDialogs(city);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("member-menu-trigger").first().click();
  await page.getByTestId("member-menu-erase").click();
  await page.getByTestId("erase-dialog").waitFor();
  await camera.take(city, "erase-person");
  await page.getByTestId("erase-submit").click();
  await page.getByTestId("erase-dialog").waitFor({ state: "detached" });
  await page.getByTestId("erasure-row").first().waitFor();
  await page.getByTestId("erasure-row").first().scrollIntoViewIfNeeded();
  await camera.take(city, "erasures");
}

/**
 * When a profile with a passphrase locks itself. From the first screen of one.
 *
 * @param {City} city
 * @param {Camera} camera
 */
export async function shootLockChoice(city, camera) {
  const { page } = city;
  await foundSpace(city, { name: "Working group", code: "WG" }, { name: "Coordinator", delegation: "Gdańsk" });
  await page.getByTestId("nav-security").click();
  await page.getByTestId("lock-section").scrollIntoViewIfNeeded();
  await camera.take(city, "lock");
}

/** @param {City} city */
async function closeDialog({ page }) {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
