import { expect } from "@playwright/test";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { meetInDraft, untilBothEqual } from "./support/pairAtWork.ts";
import { beginWithReaders } from "./support/readers.ts";

test("an observer and a delegate read a draft as it grows, and writing into it is not offered", async ({ room }) => {
  await beginWithReaders(room);
  const lublin = await room.launch("Lublin");
  for (const role of ["Observer", "Delegate"]) {
    const guest = await room.launch(role);
    await guest.page.getByTestId("nav-drafts").click();
    await guest.page.getByTestId("draft-row").waitFor();
    await expect(guest.page.getByTestId("new-draft")).toHaveCount(0);
    await meetInDraft(lublin, guest);
    const { page } = guest;
    await expect(page.getByTestId("read-only")).toContainText(
      `You may read this draft but not change it. Your role here: ${role}.`,
    );
    await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false");
    const before = await shownBlocks(guest);
    await page.locator(".ProseMirror").click();
    await page.keyboard.type("Not a letter.");
    await page.keyboard.press("Backspace");
    expect(await shownBlocks(guest)).toEqual(before);
    await lublin.page.locator(".ProseMirror").click();
    await lublin.page.keyboard.type(`Read by a ${role}. `);
    await untilBothEqual(lublin, guest);
  }
});
