import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { type Damage, damageStore, storeFiles } from "./brokenProfile.ts";
import type { Room } from "./room.ts";
import { beginWithDraft } from "./hostWithDraft.ts";
import { expectProblemScreen } from "./problemScreen.ts";

export const UNREADABLE = "The drafts on this machine cannot be read";

/** The profile of Lublin with a draft on its disk, closed. */
export async function closedWithDraft(room: Room): Promise<{ profile: string }> {
  await beginWithDraft(room);
  return { profile: join(room.folder, "Lublin") };
}

const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** The same, after it was opened once more: what the vault remembers is then as new as the log. */
export async function closedAfterSecondStart(room: Room): Promise<{ profile: string }> {
  await room.begin("Lublin writes, and starts a second time", async (first) => {
    await beginWithDraft(first);
    await (await first.launch("Lublin")).page.getByTestId("nav-drafts").waitFor();
  });
  return { profile: join(room.folder, "Lublin") };
}

/** The log is damaged, and that is what stands on the screen: at the first start and at every later one, of which the last is left open. */
export async function damagedLogIsSaid(room: Room, name: string, damage: Damage, which: RegExp): Promise<City> {
  const { profile } = await closedAfterSecondStart(room);
  damageStore(profile, "net", damage, which);
  const bytesLeft = sizeOf(storeFiles(profile, "net"));
  const again = await room.launch("Lublin");
  await expectProblemScreen(again, UNREADABLE, `log ${name}`);
  await expect(again.page.getByTestId("problem-screen")).toContainText(profile);

  // Trying again makes it neither better nor worse.
  await again.page.getByTestId("problem-retry").click();
  await expectProblemScreen(again, UNREADABLE, `log ${name}, again`);
  await again.app.close();
  const third = await room.launch("Lublin", { locale: "uk", theme: "dark" });
  await expectProblemScreen(third, "Проєкти на цьому комп’ютері не читаються", `log ${name} (uk, dark)`);
  // Chromium may have begun an empty store in its place; what was left of the old one is still there.
  const kept = ["damaged-log", "held-log"].map((folder) => join(profile, folder)).find(existsSync) ?? "";
  expect(sizeOf(readdirSync(kept).map((file) => join(kept, file)))).toBeGreaterThanOrEqual(bytesLeft);
  return third;
}
