import { cutInHalf, damageStore, emptied, flipped } from "../support/brokenProfile.ts";
import { expect } from "@playwright/test";
import { test } from "../support/cities.ts";
import { closedAfterSecondStart, damagedLogIsSaid, UNREADABLE } from "../support/damagedLog.ts";
import { photograph } from "../support/problemScreen.ts";

for (const [name, damage, which] of [
  ["all cut in half", cutInHalf, /./],
  ["manifest cut in half", cutInHalf, /MANIFEST/],
  ["journal emptied", emptied, /\.log$/],
  ["journal flipped", flipped, /\.log$/],
  ["manifest flipped", flipped, /MANIFEST/],
] as const) {
  test(`the log's files, ${name}: it is said, and no empty space stands in its place`, async ({ room }) => {
    await damagedLogIsSaid(room, name, damage, which);
  });
}

test("the log's journal cut in half: it is said that something is missing, whatever is left", async ({ room }) => {
  const { profile } = await closedAfterSecondStart(room);
  damageStore(profile, "net", cutInHalf, /\.log$/);
  const { page, ...city } = await room.launch("Lublin");
  // Where the cut falls decides whether the space itself is gone or only the end of what was written.
  const gone = page.getByTestId("problem-screen").filter({ hasText: UNREADABLE });
  const older = page.getByTestId("problem-rolledBack");
  await expect(gone.or(older)).toBeVisible({ timeout: 30_000 });
  if (await older.isVisible()) {
    await expect(page.getByTestId("new-draft")).toHaveCount(0);
    // Said once, and no role is to blame.
    await expect(page.getByText("Writing is paused")).toHaveCount(1);
    await expect(page.getByTestId("read-only")).not.toContainText("Your role");
  }
  await photograph({ page, ...city }, "log journal cut in half");
});
