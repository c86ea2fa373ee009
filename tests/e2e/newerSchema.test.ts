import { expect } from "@playwright/test";
import { createDraft, openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/hostileCities.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { untilBothEqual } from "./support/pairAtWork.ts";
import { twoCities } from "./support/twoCities.ts";

test("a draft that a newer Concordia wrote is shown, says why it cannot be changed, and is not touched", async ({
  room,
  hostile,
}) => {
  const { lublin, wroclaw: tomorrow } = await twoCities(room, { root: hostile });
  await tomorrow.page.addInitScript(() => Reflect.set(globalThis, "newerSchema", 2));
  await tomorrow.page.reload();
  await createDraft(tomorrow, "Written tomorrow");
  await tomorrow.page.locator(".ProseMirror").click();
  await tomorrow.page.keyboard.type("In a shape that is not known yet.");
  await openDraft(lublin, "Written tomorrow");
  await untilBothEqual(lublin, tomorrow);
  const { page } = lublin;
  await expect(page.getByTestId("draft-page")).toContainText("This draft needs a newer Concordia");
  await expect(page.getByTestId("draft-page")).toContainText("Update Concordia");
  await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false");
  await page.locator(".ProseMirror").click();
  await page.keyboard.type("Lost?");
  expect((await shownBlocks(lublin)).map(({ text }) => text)).toEqual(["In a shape that is not known yet."]);
  await tomorrow.page.keyboard.type(" It goes on.");
  await untilBothEqual(lublin, tomorrow);
  await openDraft(lublin, DRAFT);
  await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "true");
});
