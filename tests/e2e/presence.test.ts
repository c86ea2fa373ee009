import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openDraft, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";

test("each sees the other's caret with letters, name and the delegation's colour, where it is and as long as it is; where words are kept is told in truth; whoever closes the app is seen to go at once", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  await test.step("carets", () => carets(lublin, wroclaw));
  await setOffline(wroclaw, false);
  await Promise.all([lublin, wroclaw].map(untilConnected));
  await test.step("words are kept here at once, at the other only when it says so", () => kept(lublin, wroclaw));
  await test.step("gone at once, not when the line is given up", () => goes(lublin, wroclaw));
});

async function carets(lublin: City, wroclaw: City): Promise<void> {
  await typeAtEndOf(wroclaw, 1, " Here.");
  await untilBothEqual(lublin, wroclaw);
  const caret = lublin.page.locator(".remote-caret");
  await expect(caret).toHaveCount(1);
  await expect(caret).toHaveText("WRO Coordinator, Wrocław");
  await expect(
    lublin.page.locator('.ProseMirror > [data-kind="paragraph"]').nth(1).locator(".remote-caret"),
  ).toHaveCount(1);
  const colour = await caret.evaluate((element) => getComputedStyle(element).borderInlineStartColor);
  const mark = lublin.page.getByTestId("here").locator(".c-mark-swatch").last();
  expect(await mark.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(colour);
  await typeAtEndOf(lublin, 0, " There.");
  await expect(wroclaw.page.locator(".remote-caret")).toHaveText("LUB Coordinator, Lublin");
  const other = await wroclaw.page
    .locator(".remote-caret")
    .evaluate((element) => getComputedStyle(element).borderInlineStartColor);
  expect(other).not.toBe(colour);
  await typeAtEndOf(wroclaw, 0, " Moved.");
  await expect(
    lublin.page.locator('.ProseMirror > [data-kind="paragraph"]').nth(0).locator(".remote-caret"),
  ).toHaveCount(1);
  await expect(lublin.page.getByTestId("reader-here")).toHaveText("Coordinator, Wrocław");
  await wroclaw.page.getByTestId("nav-drafts").click();
  await expect(caret).toHaveCount(0);
  await expect(lublin.page.getByTestId("readers")).toHaveAttribute("data-here", "0");
  await expect(lublin.page.getByTestId("readers")).toContainText("Connected");
  await openDraft(wroclaw, DRAFT);
  await expect(lublin.page.getByTestId("reader-here")).toHaveText("Coordinator, Wrocław");
  await setOffline(wroclaw, true);
  await expect(caret).toHaveCount(0);
  await expect(lublin.page.getByTestId("reader-away")).toHaveText("Coordinator, Wrocław");
}

async function kept(lublin: City, wroclaw: City): Promise<void> {
  const saving = lublin.page.getByTestId("saving");
  await typeAtEndOf(lublin, 0, " Together.");
  await expect(saving).toContainText("Wrocław has it");
  await setOffline(wroclaw, true);
  await typeAtEndOf(lublin, 0, " Apart.");
  await expect(saving).toContainText("Kept on this machine");
  await expect(saving).not.toContainText("has it");
  await lublin.page.reload();
  await openDraft(lublin, DRAFT);
  await expect(saving).toContainText("Kept on this machine");
  await expect(saving).not.toContainText("has it");
  await setOffline(wroclaw, false);
  await expect(saving).toContainText("Wrocław has it");
  await untilBothEqual(lublin, wroclaw);
  await lublin.page.getByTestId("nav-sync").click();
  await expect(lublin.page.getByTestId("sync-holds")).toHaveText("Has everything");
}

async function goes(lublin: City, wroclaw: City): Promise<void> {
  await expect(lublin.page.getByTestId("connection")).toHaveAttribute("data-state", "connected");
  await wroclaw.app.close();
  await expect(lublin.page.getByTestId("connection")).toHaveAttribute("data-state", "alone", { timeout: 5_000 });
}
