import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { type City, windowOf } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { foundSpace } from "../../scripts/demo/joining.mjs";
import { test } from "./support/cities.ts";
import { openSecurity } from "./support/machines.ts";
import { DRAFT, hostWithDraft, writeDraft } from "./support/hostWithDraft.ts";

const PASSPHRASE = "eleven grey herons wade";

/** What a person chooses in the native dialogs for files. */
const chooseFile = ({ app }: City, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

test("a backup of one machine, restored on an empty one, is that machine: same text, same name, nothing readable in the file", async ({
  room,
}) => {
  const lublin = await hostWithDraft(room);
  const before = await shownBlocks(lublin);
  const path = join(room.folder, "lublin.concordia-backup");
  await chooseFile(lublin, path);
  await openSecurity(lublin);
  await lublin.page.getByTestId("backup-make").click();
  await lublin.page.getByTestId("backup-passphrase").fill(PASSPHRASE);
  await lublin.page.getByTestId("backup-repeat").fill(PASSPHRASE);
  await lublin.page.getByTestId("backup-submit").click();
  await expect(lublin.page.getByTestId("backup-dialog")).toHaveCount(0, { timeout: 30_000 });
  const file = readFileSync(path);
  for (const word of ["First paragraph", "Intercultural", "Coordinator"]) expect(file.includes(word)).toBe(false);
  expect(readdirSync(room.folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  await lublin.app.close();

  const fresh = await room.settled("Lublin, new");
  await chooseFile(fresh, path);
  await fresh.page.getByTestId("first-run-restore").click();
  await fresh.page.getByTestId("restore-passphrase").fill("a wrong passphrase");
  await fresh.page.getByTestId("restore-submit").click();
  await expect(fresh.page.getByTestId("restore-dialog")).toContainText("That is not the passphrase");
  await fresh.page.getByTestId("restore-passphrase").fill(PASSPHRASE);
  await fresh.page.getByTestId("restore-submit").click();
  await openDraft(fresh, DRAFT);
  expect(await shownBlocks(fresh)).toEqual(before);
  await expect(fresh.page.getByTestId("self-name")).toHaveText("Coordinator, Lublin");
  // Nobody else was in the space, so there is nobody to ask first: it can be written on.
  await fresh.page.locator(".ProseMirror").click();
  await fresh.page.keyboard.type("On. ");
  await expect.poll(async () => (await shownBlocks(fresh)).map(({ text }) => text).join()).toContain("On. ");
});

test("left alone it locks: no text in the window, no way on but the passphrase, and then it is as before", async ({
  room,
}) => {
  const city = await room.launch("Lublin");
  const { page } = city;
  await page.getByTestId("protect-screen").getByRole("radio").first().check({ force: true });
  await page.getByTestId("protect-new").fill(PASSPHRASE);
  await page.getByTestId("protect-repeat").fill(PASSPHRASE);
  await page.getByTestId("protect-submit").click();
  await page.getByTestId("first-run").waitFor();
  await foundSpace(city, { name: "Working Group", code: "WG" }, { name: "Ada", delegation: "Lublin" });
  await writeDraft(city);
  await openSecurity(city);
  await page.getByTestId("lock-after-5").check({ force: true });
  await page.evaluate(() => {
    const real = Date.now;
    Date.now = () => real() + 6 * 60_000;
  });
  const locked = await windowOf(city.app);
  await expect(locked.getByTestId("unlock-screen")).toBeVisible({ timeout: 20_000 });
  await expect(locked.locator("body")).not.toContainText("First paragraph");
  await locked.getByTestId("unlock-passphrase").fill("not this one at all");
  await locked.getByTestId("unlock-submit").click();
  await expect(locked.getByTestId("unlock-screen")).toContainText("That is not the passphrase");
  await locked.getByTestId("unlock-passphrase").fill(PASSPHRASE);
  await locked.getByTestId("unlock-submit").click();
  await openDraft(city, DRAFT);
  expect((await shownBlocks(city)).map(({ text }) => text)).toEqual(["First paragraph.", "Second paragraph."]);
});
