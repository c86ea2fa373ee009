import { expect, type Page } from "@playwright/test";
import { type City, confirmDialogs, windowOf } from "../../scripts/demo/city.mjs";
import { createDraft } from "../../scripts/demo/drafting.mjs";
import { foundSpace } from "../../scripts/demo/joining.mjs";
import { hasPicture, untilPictureKept, untilSaved } from "../bench/app.mjs";
import { test } from "./support/cities.ts";
import { openSecurity } from "./support/machines.ts";

const SPACE = { name: "Working group", code: "GT-FRAME" };
const SELF = { name: "Coordinator, Lublin", delegation: "Lublin" };
const PASSPHRASE = "three plain words";

/** Whether this start began with a picture of the last one. */
const hasBegunWithPicture = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByName("picture-drawn").length > 0);

async function atList(city: City): Promise<void> {
  await createDraft(city, "Model framework");
  await untilSaved(city);
  await city.page.getByTestId("nav-drafts").click();
}

test("a start begins with what the list looked like, and the list itself takes its place; a space that is erased is in no picture either", async ({
  room,
}) => {
  const city = await room.settled("Lublin");
  await foundSpace(city, SPACE, SELF);
  expect(await hasBegunWithPicture(city.page)).toBe(false);
  await atList(city);
  await untilPictureKept(city);
  await city.app.close();

  const again = await room.launch("Lublin");
  await expect(again.page.getByTestId("draft-row")).toHaveText(["Model framework"]);
  expect(await hasBegunWithPicture(again.page)).toBe(true);
  await expect(again.page.locator("#picture")).toHaveCount(0);
  await again.page.getByTestId("draft-row").click();
  await expect(again.page.locator(".ProseMirror")).toBeVisible();
  // The next start will show the draft, not the list.
  await again.app.close();
  const last = await room.launch("Lublin");
  await expect(last.page.locator(".ProseMirror")).toBeVisible();
  expect(await hasBegunWithPicture(last.page)).toBe(false);

  await last.page.getByTestId("nav-drafts").click();
  await untilPictureKept(last);
  await test.step("a space that is erased is in no picture either", () => eraseWithPicture(last));
});

test("nothing is shown before the passphrase", async ({ room }) => {
  const city = await room.launch("Lublin");
  const { page } = city;
  await page.getByTestId("protect-screen").getByRole("radio").first().check({ force: true });
  await page.getByTestId("protect-new").fill(PASSPHRASE);
  await page.getByTestId("protect-repeat").fill(PASSPHRASE);
  await page.getByTestId("protect-submit").click();
  await foundSpace(city, SPACE, SELF);
  await atList(city);
  await expect(page.getByTestId("draft-row")).toBeVisible();
  await city.app.close();
  const again = await room.launch("Lublin");
  await expect(again.page.getByTestId("unlock-screen")).toBeVisible();
  expect(await hasBegunWithPicture(again.page)).toBe(false);
  expect(hasPicture(city.profile)).toBe(false);
});

async function eraseWithPicture(city: City): Promise<void> {
  expect(hasPicture(city.profile)).toBe(true);
  await confirmDialogs(city);
  await openSecurity(city);
  await city.page.getByTestId("erase-space").click();
  const page = await windowOf(city.app);
  await expect(page.getByTestId("first-run")).toBeVisible({ timeout: 20_000 });
  expect(hasPicture(city.profile)).toBe(false);
}
