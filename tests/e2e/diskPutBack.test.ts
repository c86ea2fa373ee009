import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import en from "../../src/app/messages/en.json" with { type: "json" };
import { untilSaved } from "../bench/app.mjs";
import { test } from "./support/cities.ts";
import { setOffline } from "./support/connection.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";
import type { Room } from "./support/room.ts";

const textOf = async (city: City): Promise<string> => (await shownBlocks(city)).map(({ text }) => text).join("\n");

/** Written, come to the other and kept; then it is closed. */
async function writeLater(city: City, other: City, words: string): Promise<void> {
  await typeAtEndOf(city, 0, words);
  await untilBothEqual(city, other);
  await untilSaved(city);
  await city.app.close();
}

/** The whole folder of Lublin's data as it was, in the place of what it is. */
async function putBack(room: Room, backup: string): Promise<City> {
  const folder = join(room.folder, "Lublin");
  rmSync(folder, { recursive: true });
  cpSync(backup, folder, { recursive: true });
  const city = await room.launch("Lublin");
  await openDraft(city, DRAFT);
  return city;
}

test("a folder of data that is put back to an older day: said before a letter is written, with nobody there to tell; whole again from the others, it goes on with one story", async ({
  room,
}) => {
  // Four starts of apps.
  test.setTimeout(120_000);
  const { lublin, wroclaw } = await pairAtWork(room);
  await untilSaved(lublin);
  await lublin.app.close();
  const backup = join(room.folder, "of an older day");
  cpSync(lublin.profile, backup, { recursive: true });
  const later = await room.launch("Lublin");
  await openDraft(later, DRAFT);
  await writeLater(later, wroclaw, " Later.");

  await setOffline(wroclaw, true);
  const back = await putBack(room, backup);
  const band = back.page.getByTestId("problem-rolledBack");
  await expect(band).toContainText(en["problem.rolledBack.title"]);
  await expect(back.page.getByTestId("read-only")).toBeVisible();
  await back.page.locator(".ProseMirror").click();
  await back.page.keyboard.type("Another story. ");
  expect(await textOf(back)).toBe("First paragraph.\nSecond paragraph.");

  await setOffline(wroclaw, false);
  await expect(band).toHaveCount(0, { timeout: 20_000 });
  await untilBothEqual(back, wroclaw);
  await typeAtEndOf(back, 1, " And on.");
  await untilBothEqual(back, wroclaw);
  expect(await textOf(wroclaw)).toBe("First paragraph. Later.\nSecond paragraph. And on.");
  for (const { page } of [back, wroclaw]) {
    await page.getByTestId("nav-sync").click();
    await expect(page.getByTestId("quarantine")).toContainText(en["quarantine.empty.title"]);
    await page.getByTestId("nav-members").click();
    await expect(page.getByTestId("member-row")).toHaveCount(2);
  }
});
