import { expect } from "@playwright/test";
import { type City, confirmDialogs, windowOf } from "../../scripts/demo/city.mjs";
import { createDraft } from "../../scripts/demo/drafting.mjs";
import { foundSpace } from "../../scripts/demo/joining.mjs";
import { hasPicture, untilPictureKept, untilSaved } from "../bench/app.mjs";
import { hasBegunWithPicture } from "./support/begunWithPicture.ts";
import { test } from "./support/cities.ts";
import { openSecurity } from "./support/machines.ts";

const SPACE = { name: "Working group", code: "GT-FRAME" };
const SELF = { name: "Coordinator, Lublin", delegation: "Lublin" };

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

async function eraseWithPicture(city: City): Promise<void> {
  expect(hasPicture(city.profile)).toBe(true);
  await confirmDialogs(city);
  await openSecurity(city);
  await city.page.getByTestId("erase-space").click();
  const page = await windowOf(city.app);
  await expect(page.getByTestId("first-run")).toBeVisible({ timeout: 20_000 });
  expect(hasPicture(city.profile)).toBe(false);
}
