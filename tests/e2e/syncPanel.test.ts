import { expect, type Page, type TestInfo } from "@playwright/test";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { drafters } from "./support/drafters.ts";
import { pictures } from "./support/pictures.ts";

const AHEAD_MS = 12 * 60_000;

test("F9 Wrocław has everything and Neuchâtel lacks REV2 while it is away; back, all are equal by their heads; asked why it meets no one, a machine names the room that is switched off and whose clock is twelve minutes ahead, and its report names nobody", async ({
  room,
}, info) => {
  test.setTimeout(240_000);
  const { lublin, neuchatel } = await drafters(room);
  await confirmDialogs(lublin);
  await test.step("REV2 while one is away", () => issueWithout(lublin, neuchatel));
  await test.step("who has which version", () => whoHasWhat(lublin));
  await test.step("back, and equal", () => comeBack(lublin, neuchatel));
  await test.step("what came meanwhile", () => seeWhatCame(neuchatel));
  await test.step("why do I meet no one?", () => lookForReason(lublin, neuchatel, info));
  await test.step("ready for a room without a network", () => prepare(neuchatel, info));
  await test.step("in French, working offline", () => lookOffline(neuchatel));
});

const rowOf = ({ page }: City, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByTestId("sync-member"), hasText: name });

async function issueWithout(lublin: City, neuchatel: City): Promise<void> {
  const { page } = lublin;
  await setOffline(neuchatel, true);
  await typeAtEndOf(lublin, 1, " Written while one was away.");
  await page.getByTestId("confirm-version-open").click();
  await page.getByTestId("confirm-version-reference").fill("GT-ADI-INT(2026)1 REV2");
  await page.getByTestId("issue-audience").fill("CDADI");
  await page.getByTestId("confirm-version-submit").click();
  await expect(page.getByTestId("version").filter({ hasText: "REV2" })).toBeVisible();
}

async function whoHasWhat(lublin: City): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("nav-sync").click();
  await expect(rowOf(lublin, "Wrocław").getByTestId("sync-holds")).toHaveText("Has everything");
  await expect(rowOf(lublin, "Neuchâtel").getByTestId("sync-holds")).toHaveText(
    /^Lacks GT-ADI-INT\(2026\)1 REV2, \d+ changes in all/,
  );
  await expect(page.getByTestId("sync-equal")).toHaveAttribute("data-equal", "true");
  const traffic = rowOf(lublin, "Wrocław").getByTestId("sync-traffic");
  expect(Number(await traffic.getAttribute("data-sent"))).toBeGreaterThan(1000);
}

async function comeBack(lublin: City, neuchatel: City): Promise<void> {
  const { page } = neuchatel;
  await page.getByTestId("nav-sync").click();
  await expect(page.getByTestId("arrived-summary")).toHaveAttribute("data-state", "done");
  await expect(page.getByTestId("arrived-paragraph")).toHaveCount(0);
  await setOffline(neuchatel, false);
  await Promise.all([untilConnected(neuchatel), untilConnected(lublin)]);
  await expect(rowOf(lublin, "Neuchâtel").getByTestId("sync-holds")).toHaveText("Has everything");
  await expect(rowOf(lublin, "Neuchâtel").getByTestId("sync-holds")).toHaveAttribute("data-equal", "true");
}

async function seeWhatCame(neuchatel: City): Promise<void> {
  const { page } = neuchatel;
  const came = page.getByTestId("arrived-paragraph");
  await expect(came).toHaveCount(1);
  await expect(came).toContainText("Written while one was away.");
  await expect(came).toContainText("Lublin");
  await came.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".ProseMirror")).toContainText("Written while one was away.");
}

async function lookForReason(lublin: City, neuchatel: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await beginAhead(neuchatel.page);
  await untilConnected(neuchatel);
  await page.getByTestId("sync-part-diagnosis").click();
  await page.getByTestId("diagnosis-start").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("diagnosis-summary")).toHaveAttribute("data-amiss", /[1-9]/);
  const found = (check: string) => page.getByTestId(`check-${check}`).getByTestId("finding");
  await expect(found("online")).toHaveAttribute("data-outcome", "ok");
  await expect(found("places")).toHaveAttribute("data-code", /^places\.(open|some)$/);
  await expect(found("others")).toHaveAttribute("data-code", "others.connected");
  await expect(found("door")).toHaveAttribute("data-code", "door.quiet");
  await expect(found("key")).toHaveAttribute("data-code", "key.member");
  await expect(found("lan")).toHaveAttribute("data-code", /^lan\.(off|noAddress)$/);
  // What its clock says comes a moment after the machine itself; who asks again is told.
  await expect(async () => {
    await page.getByTestId("diagnosis-start").press("Enter");
    await expect(found("clock")).toContainText("Neuchâtel: 12 minutes ahead", { timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
  await page.getByTestId("diagnosis-copy").click();
  const report = await lublin.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(report).toContain("member 1: 12 minutes ahead");
  expect(report).not.toMatch(/Neuchâtel|Lublin|127\.0\.0\.1/);
  expect(await axeFaults(page)).toEqual([]);
  await photograph(lublin, info, "diagnosis");
}

async function prepare(neuchatel: City, info: TestInfo): Promise<void> {
  const { page } = neuchatel;
  await page.getByTestId("nav-sync").click();
  await page.getByTestId("sync-part-prepare").click();
  const standing = page.getByTestId("offline-standing");
  await page.getByTestId("offline-what-drafts").click();
  await expect(standing).toHaveText("Choisissez au moins un projet.");
  await page.getByTestId("offline-draft").first().click();
  await expect(standing).toHaveText(/^Tout est là\. 1 projet/);
  await expect(page.getByTestId("offline-fetch")).toBeDisabled();
  expect(await axeFaults(page)).toEqual([]);
  await photograph(neuchatel, info, "offline-fr");
}

async function lookOffline(neuchatel: City): Promise<void> {
  const { page } = neuchatel;
  await setOffline(neuchatel, true);
  await page.getByTestId("sync-part-diagnosis").click();
  await page.getByTestId("diagnosis-start").click();
  await expect(page.getByTestId("check-online").getByTestId("finding")).toContainText("Travailler hors ligne");
  await expect(page.getByTestId("check-places").getByTestId("finding")).toHaveAttribute("data-code", "skipped.offline");
  await expect(page.getByTestId("diagnosis-summary")).toHaveAttribute("data-amiss", /[1-9]/);
}

/** From its next beginning on a window takes the time for later than it is. */
async function beginAhead(page: Page): Promise<void> {
  await page.addInitScript((ahead) => {
    const now = Date.now;
    Date.now = () => now() + ahead;
  }, AHEAD_MS);
  await page.reload();
}

const photograph = (city: City, info: TestInfo, screen: string): Promise<void> =>
  pictures({
    folder: info.outputPath(screen),
    sizes: [{ width: 1280, height: 1600 }],
    themes: ["light", "dark"],
  }).take(city, screen);
