import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { beginWithEverybody } from "./support/everybody.ts";
import { meetInDraft, untilBothEqual } from "./support/pairAtWork.ts";
import { SENTENCE, wipe, write } from "./support/wiping.ts";

test("an observer and a delegate read a draft as it grows, and writing into it is not offered; an observer sees who emptied it, and bringing it back is not offered", async ({
  room,
}) => {
  await beginWithEverybody(room);
  const [lublin, observer, delegate] = await Promise.all([
    room.launch("Lublin"),
    room.launch("Observer"),
    room.launch("Delegate"),
  ]);
  for (const guest of [observer, delegate]) {
    const role = guest.name;
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
  await test.step("who emptied it", () => seesWhoEmptied(lublin, observer));
});

async function seesWhoEmptied(lublin: City, observer: City): Promise<void> {
  await write(lublin, SENTENCE.repeat(3));
  await untilBothEqual(lublin, observer);
  await wipe(lublin);
  const band = observer.page.getByTestId("wipe-band");
  await expect(band).toContainText("Coordinator, Lublin");
  await expect(observer.page.getByTestId("wipe-take-back")).toHaveCount(0);
  await observer.page.getByTestId("wipe-leave").click();
  await expect(band).toHaveCount(0);
}
