import { expect, type Page } from "@playwright/test";
import { confirmDialogs } from "../../scripts/demo/city.mjs";
import { test } from "./support/cities.ts";
import { tabAndSee } from "./support/focusSeen.ts";
import { pressUntilFocused, typeInto } from "./support/keyboard.ts";

async function press(page: Page, testId: string): Promise<void> {
  await pressUntilFocused(page, page.getByTestId(testId).first());
  await page.keyboard.press("Enter");
}

/** Tab stays in the open dialog all the way round; Escape closes it and gives the focus back to what opened it. */
async function trapsAndReturns(page: Page, opener: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  for (let stop = 0; stop < 14; stop++) {
    await tabAndSee(page, 1);
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect(page.getByTestId(opener).first()).toBeFocused();
}

test("by keyboard alone: a space, a draft, bold words, the list, the members, another language, and the focus is always seen", async ({
  room,
}) => {
  const lublin = await room.settled("Lublin");
  const { page } = lublin;
  await confirmDialogs(lublin);
  await tabAndSee(page, 4);
  await press(page, "first-run-create");
  await typeInto(page, page.getByTestId("create-space-name"), "Working Group on Intercultural Integration");
  await typeInto(page, page.getByTestId("identity-name"), "Coordinator");
  await typeInto(page, page.getByTestId("identity-delegation"), "Lublin");
  await page.keyboard.press("Enter");
  await page.getByTestId("drafts-page").waitFor();

  await press(page, "new-draft");
  await trapsAndReturns(page, "new-draft");
  await page.keyboard.press("Enter");
  await typeInto(page, page.getByTestId("new-draft-title"), "Draft recommendation");
  await page.keyboard.press("Enter");
  await page.locator(".ProseMirror").waitFor();
  await expect(page.locator(".ProseMirror")).toBeFocused();
  await page.keyboard.type("Cities ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("together");
  await expect(page.locator(".ProseMirror strong")).toHaveText("together");
  await expect(page.getByTestId("saving")).toHaveAttribute("data-state", /^(?!saving)/);
  await tabAndSee(page, 9);

  await press(page, "nav-drafts");
  await expect(page.getByTestId("draft-row")).toHaveText("Draft recommendation");
  await tabAndSee(page, 12);
  await press(page, "nav-members");
  await page.getByTestId("members-page").waitFor();
  await press(page, "invite");
  await trapsAndReturns(page, "invite");

  await press(page, "open-settings");
  await trapsAndReturns(page, "open-settings");
  await page.keyboard.press("Enter");
  await pressUntilFocused(page, page.getByTestId("settings-language"));
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Polski" }).waitFor();
  await page.keyboard.type("Pol");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", /^pl/);
  // The list gives the focus back a frame after it has closed; a key before that is for nobody.
  await expect(page.getByTestId("settings-language")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("open-settings")).toBeFocused();
  await expect(page.getByTestId("nav-members")).toHaveText("Członkowie");
});

test("the focus goes through a window as one reads it: the top, the parts of the space, then the page", async ({
  room,
}) => {
  const { page } = await room.founder("Lublin");
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
  const places = (await tabAndSee(page, 10)).join("\n");
  const order = [
    "work-offline",
    "space-switcher",
    "nav-drafts",
    "nav-meetings",
    "nav-partners",
    "nav-members",
    "nav-sync",
    "nav-notices",
    "open-settings",
  ];
  const found = order.map((place) => places.indexOf(place));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(found).not.toContain(-1);
});
