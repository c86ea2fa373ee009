import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { createDraft } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { beginWithEverybody } from "./support/everybody.ts";

/** The draft that names the person, far below its beginning, after the first of its paragraphs. */
async function writeMinutes({ page }: City): Promise<void> {
  await page.locator(".ProseMirror").click();
  await page.keyboard.type("Present were:");
  for (let line = 0; line < 50; line++) await page.keyboard.press("Enter");
  await page.keyboard.insertText("For its city, Coordinator, Wrocław, who had much to say.");
}

async function openEraseDialog({ page }: City): Promise<void> {
  await page.getByTestId("nav-members").click();
  await page.getByRole("row").filter({ hasText: "Wrocław" }).getByTestId("member-menu-trigger").click();
  await page.getByRole("menuitem", { name: "Erase personal data…" }).click();
  await expect(page.getByTestId("name-places")).toHaveAttribute("data-state", "done");
}

/** The dialog tells where the name stands; a press leads there, and what was changed is found no more. */
async function changeByHand(city: City): Promise<void> {
  const { page } = city;
  await openEraseDialog(city);
  await expect(page.getByTestId("name-places")).toContainText("2 drafts on this machine were searched");
  const place = page.getByTestId("name-whole").getByTestId("name-place");
  await expect(place).toHaveText(/^Minutes.*paragraph 2: For its city, Coordinator, Wrocław, who had much to say\.$/s);
  await place.getByRole("button").click();
  await expect(page.getByTestId("erase-dialog")).toHaveCount(0);
  const named = page.locator(".ProseMirror > [data-block]").filter({ hasText: "Wrocław" });
  await expect(named).toBeInViewport();
  await named.click({ clickCount: 3 });
  await page.keyboard.type("A third city.");
  await openEraseDialog(city);
  await expect(page.getByTestId("name-places")).toContainText("The name was found nowhere.");
}

test("a person's name is found in the drafts, each place a press away, and goes from every list; who has erased it, when, and who was not met since, is listed", async ({
  room,
}) => {
  test.setTimeout(150_000);
  await beginWithEverybody(room);
  const [lublin, wroclaw, observer] = await Promise.all([
    room.launch("Lublin"),
    room.launch("Wrocław"),
    room.launch("Observer"),
  ]);
  await createDraft(lublin, "Minutes");
  await writeMinutes(lublin);
  for (const { page } of [lublin, wroclaw, observer]) {
    await page.getByTestId("nav-members").click();
    await expect(page.getByTestId("members-page")).toContainText("Coordinator, Wrocław");
  }
  await observer.app.close();
  const { page } = lublin;
  // A machine that was still met when it was asked has been asked.
  for (const city of [lublin, wroclaw]) {
    await expect(city.page.getByRole("row").filter({ hasText: "Observer" })).not.toContainText("Connected now", {
      timeout: 45_000,
    });
  }
  await confirmDialogs(lublin);
  await changeByHand(lublin);
  await expect(page.getByTestId("erase-dialog")).toContainText("stay in the log");
  await page.getByTestId("erase-submit").click();
  for (const city of [lublin, wroclaw]) {
    const rows = city.page.getByTestId("erasure-row");
    await expect(rows.filter({ hasText: "Erased" })).toHaveCount(2, { timeout: 30_000 });
    await expect(rows.filter({ hasText: "Coordinator, Observer" })).toContainText("Not met since");
    await expect(city.page.getByTestId("members-page")).not.toContainText("Wrocław");
  }
  const back = await room.launch("Observer");
  await expect(page.getByTestId("erasure-row").filter({ hasText: "Erased" })).toHaveCount(3, { timeout: 45_000 });
  await back.page.getByTestId("nav-members").click();
  await expect(back.page.getByTestId("members-page")).not.toContainText("Wrocław");
});
