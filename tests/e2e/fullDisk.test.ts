import { join } from "node:path";
import { expect } from "@playwright/test";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { untilSaved } from "../bench/app.mjs";
import { test } from "./support/cities.ts";
import type { Room } from "./support/room.ts";
import { ms, note } from "./support/figures.ts";
import { beginWithDraft, DRAFT } from "./support/hostWithDraft.ts";
import { expectProblemScreen, photograph } from "./support/problemScreen.ts";
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from "./support/smallDisk.ts";

const MB = 1024 * 1024;
const reason = whyNoSmallDisk();

test.describe("a full disk", () => {
  // biome-ignore lint/suspicious/noSkippedTests: such a disk cannot be had everywhere; our runner lists what was skipped
  test.skip(reason !== null, reason ?? "");
  let mounted: SmallDisk | null = null;
  test.afterEach(() => {
    mounted?.unmount();
    mounted = null;
  });
  const draftOnSmallDisk = async (room: Room): Promise<SmallDisk> => {
    mounted = mountSmallDisk(join(room.folder, "Lublin"), 256 * MB);
    await beginWithDraft(room);
    return mounted;
  };

  test("is said while one writes; with room again what was typed meanwhile is kept, and nothing of before is lost", async ({
    room,
  }) => {
    const disk = await draftOnSmallDisk(room);
    const city = await room.launch("Lublin");
    await openDraft(city, DRAFT);
    const { page } = city;
    await page.locator(".ProseMirror").press("Control+End");
    disk.fill(4 * MB);
    // How much room there is is asked now and then only; until it is known, what is typed is still kept.
    await expect(async () => {
      await page.keyboard.type(" more");
      await expect(page.getByTestId("problem-diskFull")).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    await page.keyboard.type(" while it is full.");
    await expect(page.getByTestId("saving")).toContainText("Not kept yet");
    await photograph(city, "disk full");
    const typed = (await shownBlocks(city)).map(({ text }) => text);
    expect(typed.at(-1)).toContain("more while it is full.");

    disk.makeRoom();
    const roomAt = performance.now();
    await expect(page.getByTestId("problem-diskFull")).toHaveCount(0, { timeout: 20_000 });
    await untilSaved(city);
    note("all kept after there was room again", ms(performance.now() - roomAt));
    await city.app.close();
    const again = await room.launch("Lublin");
    await openDraft(again, DRAFT);
    expect((await shownBlocks(again)).map(({ text }) => text)).toEqual(typed);
  });

  test("is a screen at the start, in place of nothing; with room again all that was kept is there", async ({
    room,
  }) => {
    const disk = await draftOnSmallDisk(room);
    disk.fill(4 * MB);
    const full = await room.launch("Lublin", { locale: "pl" });
    await expectProblemScreen(full, "Dysk jest pełny", "disk full at the start (pl)");
    disk.makeRoom();
    // Nobody presses anything.
    await openDraft(full, DRAFT);
    expect((await shownBlocks(full)).map(({ text }) => text)).toEqual(["First paragraph.", "Second paragraph."]);
  });
});
