import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { untilSaved } from "../bench/app.mjs";
import { test } from "./support/cities.ts";
import { twoCities } from "./support/twoCities.ts";

/** How many spaces the log of this machine holds. */
async function spacesHeld({ app }: City): Promise<number> {
  const net = app.windows().find((page) => page.url().startsWith("app://net"));
  if (!net) throw new Error("no net");
  return net.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((done, failed) => {
      const asked = indexedDB.open("log");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const rows = await new Promise<{ space: string }[]>((done) => {
      const asked = opened.transaction("logs").objectStore("logs").getAll();
      asked.onsuccess = () => done(asked.result);
    });
    opened.close();
    return new Set(rows.map(({ space }) => space)).size;
  });
}

/** Begins a remark on the paragraph with the caret, and says it where it is to be read by few. */
async function remark({ page }: City, text: string, readers?: RegExp): Promise<void> {
  await page.getByTestId("editor").getByText("Adoption of the agenda").first().click();
  await page.getByTestId("comment").click();
  await page.getByTestId("comment-text").click();
  await page.keyboard.type(text);
  if (!readers) return;
  await page.getByTestId("comment-audience").click();
  await page.getByRole("option", { name: readers }).click();
  await page.getByTestId("comment-submit").click();
  await expect(page.getByTestId("comment-dialog")).toHaveCount(0);
}

test("a delegation drafts and remarks for itself: in a space of its own, of which the others hold and learn nothing", async ({
  room,
}) => {
  test.setTimeout(120_000);
  const { lublin, wroclaw } = await twoCities(room);
  const { page } = lublin;
  await page.getByTestId("nav-drafts").click();
  await page.getByTestId("new-draft").click();
  await page.getByTestId("new-draft-title").fill("What we will not give up");
  await page.locator('input[value="delegation"]').check({ force: true });
  await page.getByTestId("new-draft-submit").click();
  await page.locator(".ProseMirror").first().waitFor();
  await page.keyboard.type("Our red lines.");
  await untilSaved(lublin);
  await page.getByTestId("nav-drafts").click();
  await expect(page.getByTestId("drafts-page")).toContainText("What we will not give up");
  await expect(page.getByTestId("space-switcher")).toContainText("Lublin, for GT-ADI-INT");
  await page.getByTestId("beside-shared").click();
  await expect(page.getByTestId("drafts-page")).not.toContainText("What we will not give up");
  await expect(page.getByTestId("beside-delegation")).toHaveText("Lublin, for GT-ADI-INT");
  expect(await spacesHeld(lublin)).toBe(2);

  // What is said in the shared space afterwards has arrived, and nothing of the other one with it.
  await page.getByTestId("new-draft").click();
  await page.getByTestId("new-draft-title").fill("For all of us");
  await page.getByTestId("new-draft-template").click();
  await page.getByRole("option", { name: "Agenda" }).click();
  await expect(page.getByTestId("new-draft-parts")).toContainText("Opening of the meeting · Adoption of the agenda");
  await page.getByTestId("new-draft-submit").click();
  await expect(page.getByTestId("editor")).toContainText("For all of us");
  await expect(page.getByTestId("editor")).toContainText("Adoption of the agenda and the order of business");
  await expect(wroclaw.page.getByTestId("drafts-page")).toContainText("For all of us", { timeout: 20_000 });
  await expect(wroclaw.page.getByTestId("drafts-page")).not.toContainText("What we will not give up");
  expect(await spacesHeld(wroclaw)).toBe(1);

  // What is remarked among the delegation stands beside the same text, for its members alone.
  await remark(lublin, "Item two is not for us.", /only members of lublin, for gt-adi-int/i);
  await expect(page.getByTestId("aside-comments")).toContainText("Item two is not for us.");
  await expect(page.getByTestId("comments")).not.toContainText("Item two is not for us.");
  await expect(page.locator(".comment-sign")).toHaveAttribute("title", /only in Lublin, for GT-ADI-INT/);
  await remark(lublin, "@");
  await page.getByRole("menuitem", { name: /Wrocław/ }).click();
  await expect(page.getByTestId("comment-text")).toBeFocused();
  await page.keyboard.type("is this agreed?");
  await page.getByTestId("comment-submit").click();
  await wroclaw.page.getByTestId("draft-row").filter({ hasText: "For all of us" }).click();
  await expect(wroclaw.page.getByTestId("comments")).toContainText("is this agreed?", { timeout: 20_000 });
  await expect(wroclaw.page.getByTestId("mention")).toHaveAttribute("data-self", "true");
  await expect(wroclaw.page.getByTestId("comments-which-mine")).toBeVisible();
  await expect(wroclaw.page.getByTestId("aside-comments")).toHaveCount(0);
  await expect(wroclaw.page.locator(".comment-sign")).toHaveCount(1);
  expect(await spacesHeld(wroclaw)).toBe(1);

  await lublin.app.close();
  const again = await room.launch("Lublin");
  await again.page.getByTestId("nav-drafts").click();
  await expect(again.page.getByTestId("beside-delegation")).toHaveText("Lublin, for GT-ADI-INT");
});
