import { join } from "node:path";
import { expect, type Locator, type TestInfo } from "@playwright/test";
import { saveBundle, takeBundle } from "../../scripts/demo/byFile.mjs";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { createDraft, openDraft } from "../../scripts/demo/drafting.mjs";
import { pictures } from "./support/pictures.ts";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { committee } from "./support/committee.ts";
import { setOffline, untilConnected } from "./support/connection.ts";

const MEETING = "Fifth meeting of the working group";
const OTHER = "A draft for another day";
const NEEDED = "plans.bin";
const LATER = "archive.bin";

test("F9 from the page of a meeting one comes to what this machine lacks for it, known by a file from a stick: of two attached files only the one of its paper, and from whom it could be; back on the network it is fetched, and everything for the meeting is here; the part of the page that was chosen is the same after a restart", async ({
  room,
}, info) => {
  test.setTimeout(180_000);
  const { lublin, neuchatel } = await committee(room, { theme: "system" });
  await setOffline(neuchatel, true);
  await test.step("a meeting with a paper at its revision", () => plan(lublin));
  await test.step("a file from a stick, without what is attached", () => carry(lublin, neuchatel, room.folder));
  await test.step("what the meeting lacks", () => lookForMeeting(neuchatel, info));
  await test.step("back, and fetched", () => fetchRest(neuchatel, info));
  await neuchatel.page.getByTestId("sync-part-places").click();
  await expect(neuchatel.page.getByTestId("sync-lan")).toBeVisible();
  await neuchatel.app.close();
  const again = await room.launch("Neuchâtel");
  await again.page.getByTestId("nav-sync").click();
  await expect(again.page.getByTestId("sync-part-places")).toHaveAttribute("aria-selected", "true");
});

async function plan(lublin: City): Promise<void> {
  const { page } = lublin;
  await confirmDialogs(lublin);
  await page.getByTestId("confirm-version-open").click();
  await page.getByTestId("confirm-version-reference").fill("REV1");
  await page.getByTestId("issue-audience").fill("CDADI");
  await page.getByTestId("confirm-version-submit").click();
  await expect(page.getByTestId("version").filter({ hasText: "REV1" })).toBeVisible();
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("new-meeting").click();
  await page.getByTestId("meeting-title").fill(MEETING);
  await page.getByTestId("meeting-submit").click();
  await page.getByTestId("agenda-usual").click();
  await page.getByTestId("paper-add").click();
  await page.getByTestId("paper-at").click();
  await page.getByRole("option", { name: "REV1" }).click();
  await page.getByTestId("paper-submit").click();
  await expect(page.getByTestId("paper-row")).toContainText("REV1");
}

const lack = ({ page }: City, name: string): Locator => page.getByTestId("offline-lack").filter({ hasText: name });

async function carry(lublin: City, neuchatel: City, folder: string): Promise<void> {
  const title = await firstTitle(lublin);
  await createDraft(lublin, OTHER);
  await attach(lublin, title, NEEDED);
  await attach(lublin, OTHER, LATER);
  const path = join(folder, "stick.concordia");
  await saveBundle(lublin, path, { withFiles: false });
  await takeBundle(neuchatel, path);
  const { page } = neuchatel;
  await expect(page.getByTestId("sync-by-file")).toContainText("By file, of ");
  await page.getByTestId("sync-part-prepare").click();
  for (const name of [NEEDED, LATER]) await expect(lack(neuchatel, name)).toHaveCount(1);
}

async function firstTitle({ page }: City): Promise<string> {
  await page.getByTestId("nav-drafts").click();
  return page.getByTestId("draft-row").first().innerText();
}

async function attach(city: City, draft: string, name: string): Promise<void> {
  await openDraft(city, draft);
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(name) };
  await city.page.locator('input[type="file"]').setInputFiles(file);
  await city.page.getByTestId("attached-file").filter({ hasText: name }).waitFor();
}

async function lookForMeeting(neuchatel: City, info: TestInfo): Promise<void> {
  const { page } = neuchatel;
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("meeting-row").getByRole("button", { name: MEETING, exact: true }).click();
  await page.getByTestId("meeting-offline").click();
  await expect(page.getByTestId("offline-meeting")).toContainText(MEETING);
  await expect(page.getByTestId("sync-parts")).toBeFocused();
  await expect(page.getByTestId("offline-standing")).toHaveAttribute("data-ready", "false");
  await expect(lack(neuchatel, NEEDED)).toContainText("Lublin");
  await expect(lack(neuchatel, LATER)).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  await photograph(neuchatel, info, "lacks");
}

async function fetchRest(neuchatel: City, info: TestInfo): Promise<void> {
  const { page } = neuchatel;
  await setOffline(neuchatel, false);
  await untilConnected(neuchatel);
  const fetch = page.getByTestId("offline-fetch");
  const standing = page.getByTestId("offline-standing");
  await expect(async () => {
    if (await fetch.isEnabled()) await fetch.click();
    await expect(standing).toHaveAttribute("data-ready", "true", { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await expect(standing).toHaveText(/^Everything is here/);
  await photograph(neuchatel, info, "ready");
}

const photograph = (city: City, info: TestInfo, screen: string): Promise<void> =>
  pictures({
    folder: info.outputPath(screen),
    sizes: [{ width: 1280, height: 1000 }],
    themes: ["light", "dark"],
  }).take(city, screen);
