import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import en from "../../../src/app/messages/en.json" with { type: "json" };
import { untilSaved } from "../../bench/app.mjs";
import { test } from "../support/cities.ts";
import { setOffline } from "../support/connection.ts";
import { lookInLanguages } from "../support/lookInLanguages.ts";
import { DRAFT } from "../support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "../support/pairAtWork.ts";
import type { Room } from "../support/room.ts";

const textOf = async (city: City): Promise<string> => (await shownBlocks(city)).map(({ text }) => text).join("\n");

/** Written, come to the other and kept; then it is closed. */
async function writeLater(city: City, other: City, words: string): Promise<void> {
  await typeAtEndOf(city, 0, words);
  await untilBothEqual(city, other);
  await untilSaved(city);
  await city.app.close();
}

/** The whole folder of a city's data as it was, in the place of what it is. */
async function putBack(room: Room, name: string, backup: string): Promise<City> {
  const folder = join(room.folder, name);
  rmSync(folder, { recursive: true });
  cpSync(backup, folder, { recursive: true });
  const city = await room.launch(name);
  await openDraft(city, DRAFT);
  return city;
}

test("a folder of data that is put back to an older day: said before a letter is written, with nobody there to tell; whole again from the others, it goes on with one story", async ({
  room,
}) => {
  // Seven starts of apps.
  test.setTimeout(180_000);
  const { lublin, wroclaw } = await pairAtWork(room);
  await untilSaved(lublin);
  await lublin.app.close();
  const backup = join(room.folder, "of an older day");
  cpSync(lublin.profile, backup, { recursive: true });
  const later = await room.launch("Lublin");
  await openDraft(later, DRAFT);
  await writeLater(later, wroclaw, " Later.");

  await setOffline(wroclaw, true);
  const back = await putBack(room, "Lublin", backup);
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
  await test.step("a whole disk, with what lies beside the folder: nothing can tell before the first other is met; then the two stories are said, and all texts end where they part", () =>
    wholeDisk(room, back, wroclaw));
});

/** What lies beside the folder of the data, and tells how far its logs reach. */
const besideOf = (profile: string): string => `${profile}.ends`;

async function wholeDisk(room: Room, lublin: City, wroclaw: City): Promise<void> {
  await wroclaw.app.close();
  const backup = join(room.folder, "of an older day, Wrocław");
  cpSync(wroclaw.profile, backup, { recursive: true });
  cpSync(besideOf(wroclaw.profile), besideOf(backup));
  const later = await room.launch("Wrocław");
  await Promise.all([openDraft(later, DRAFT), openDraft(lublin, DRAFT)]);
  await untilBothEqual(later, lublin);
  await writeLater(later, lublin, " Said first.");
  const said = await textOf(lublin);

  await setOffline(lublin, true);
  cpSync(besideOf(backup), besideOf(wroclaw.profile));
  const back = await putBack(room, "Wrocław", backup);
  expect(await textOf(back)).toBe(said.replace(" Said first.", ""));
  await typeAtEndOf(back, 0, " Said otherwise.");
  await untilSaved(back);
  await expect(back.page.getByTestId("problem-rolledBack")).toHaveCount(0);

  await setOffline(lublin, false);
  const { page } = lublin;
  await page.getByTestId("nav-sync").click();
  const late = page
    .getByTestId("quarantine")
    .getByRole("listitem")
    .filter({ has: page.getByTestId("late-row") });
  await expect(late).toContainText("This machine has told two stories.", { timeout: 30_000 });
  await page.getByTestId("nav-members").click();
  await expect(page.getByTestId("member-row")).toHaveCount(1);
  const agreed = said.replace(" Said first.", "");
  await openDraft(lublin, DRAFT);
  await expect.poll(() => textOf(lublin)).toBe(agreed);
  await typeAtEndOf(lublin, 1, " We go on.");
  await expect(back.page.getByTestId("read-only")).toBeVisible();
  await test.step("and the one that is shut out says why, shows what counts, and can begin anew", () =>
    shutOut(back, agreed));
}

/** It has nothing of what came after the place where its stories part, as nobody else has. */
async function shutOut(back: City, agreed: string): Promise<void> {
  const band = back.page.getByRole("alert").and(back.page.getByTestId("problem-twoStories"));
  await expect(band).toContainText(en["problem.twoStories.title"]);
  await expect(band.getByTestId("two-stories-afresh")).toBeEnabled();
  await expect.poll(() => textOf(back)).toBe(agreed);
  await lookInLanguages(back, "shut out", ["pl"]);
}
