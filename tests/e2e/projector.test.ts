import { join } from "node:path";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { propose } from "../../scripts/demo/amending.mjs";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { openDraft, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { pictures } from "./support/pictures.ts";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { openProjector, pressOnWall, setWallSize } from "./support/projector.ts";
import { type Cities, close, MEETING, press, put, threeAtMeeting, voteOn } from "./support/votingRoom.ts";

const QUESTION = "Shall the amendment be adopted?";
const LATER = " Written after it was issued.";

test("F7 on the wall: a paper at a revision opens that revision; the amendment under discussion stands before and after beside its paragraph; a window of its own shows the room the item, the speaker, the amendment and the vote without how anyone votes, records nothing, and goes with the window", async ({
  room,
}, info) => {
  test.setTimeout(240_000);
  const cities = await threeAtMeeting(room);
  await test.step("a paper at its revision", () => readRevision(cities, info));
  const wall = await test.step("the projector follows the meeting", () => follow(cities, info));
  await test.step("the amendment, before and after", () => discuss(cities, wall, info));
  await test.step("a vote on the wall", () => vote(cities, wall, info));
  await test.step("it goes with the window", () => goes(cities.lublin, wall));
});

async function toMeeting({ page }: City): Promise<void> {
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("meeting-row").getByRole("button", { name: MEETING, exact: true }).click();
  await page.getByTestId("agenda-item").nth(4).getByRole("button").first().click();
}

async function addPaper({ page }: City, at: string | null): Promise<void> {
  await page.getByTestId("paper-add").click();
  if (at) {
    await page.getByTestId("paper-at").click();
    await page.getByRole("option", { name: at }).click();
  }
  await page.getByTestId("paper-submit").click();
  await expect(page.getByTestId("paper-dialog")).toHaveCount(0);
}

async function readRevision({ lublin }: Cities, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await confirmDialogs(lublin);
  await openDraft(lublin, DRAFT);
  await page.getByTestId("confirm-version-open").click();
  await page.getByTestId("confirm-version-submit").click();
  await expect(page.getByTestId("version").getByTestId("version-answer")).toHaveAttribute("data-answer", "same");
  await typeAtEndOf(lublin, 1, LATER);
  await toMeeting(lublin);
  await addPaper(lublin, "REV1");
  await page.getByTestId("paper-open").click();
  await expect(page.getByTestId("revision-line")).toContainText("REV1");
  await expect(page.getByTestId("revision-text")).toContainText("Second paragraph.");
  await expect(page.getByTestId("revision-text")).not.toContainText(LATER.trim());
  await look(lublin, "revision", "light", info);
  await page.getByTestId("revision-to-draft").click();
  await expect(page.locator(".ProseMirror")).toContainText(LATER.trim());
  await toMeeting(lublin);
  await page.getByTestId("paper-open").click();
  await page.getByTestId("revision-back").click();
  await expect(page.getByTestId("meeting-page")).toBeVisible();
}

async function follow({ lublin, neuchatel }: Cities, info: TestInfo): Promise<Page> {
  const { page } = lublin;
  const wall = await openProjector(lublin);
  await setWallSize(lublin, wall, 1920, 1080);
  await expect(wall.getByTestId("projected-sitting")).toHaveText("Not opened yet");
  await photograph(wall, "empty", "light", info);
  // What it may do is nothing: no way to the processes, no buttons.
  expect(await wall.evaluate(() => Object.keys(globalThis).filter((name) => /concordia/i.test(name)))).toEqual([]);
  await expect(wall.getByRole("button")).toHaveCount(0);
  await page.getByTestId("sitting-open").click();
  await page.getByTestId("agenda-item").nth(4).getByRole("button").first().click();
  await page.getByTestId("item-open").click();
  await expect(wall.getByTestId("projected-item")).toHaveAttribute("data-number", "5");
  await neuchatel.page.getByTestId("floor-ask").click();
  await page.getByTestId("speaking-time").click();
  await page.getByTestId("speaking-time-menu-other").click();
  await page.getByTestId("speaking-minutes").fill("1");
  await page.getByTestId("speaking-seconds").fill("45");
  await page.getByTestId("speaking-time-set").click();
  await page.getByTestId("floor-give").click();
  await expect(wall.getByTestId("projected-speaker")).toContainText("Canton of Neuchâtel");
  await expect(wall.getByTestId("floor-clock")).toContainText("1:4");
  await photograph(wall, "speaker", "dark", info);
  return wall;
}

async function discuss({ lublin, kyiv, neuchatel }: Cities, wall: Page, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await addPaper(lublin, null);
  await openDraft(neuchatel, DRAFT);
  await propose(neuchatel, "First paragraph", "Opening sentence");
  await toMeeting(neuchatel);
  await toMeeting(kyiv);
  await page.getByTestId("paper-row").nth(1).getByRole("button").first().click();
  await expect(page.getByTestId("amended")).toHaveCount(1);
  await page.getByTestId("paper-show").click();
  await expect(wall.getByTestId("projected-text")).toContainText("First paragraph.");
  await page.getByTestId("amended-discuss").click();
  for (const city of [lublin, kyiv, neuchatel]) {
    await expect(city.page.getByTestId("amended")).toHaveAttribute("data-discussed", "true");
    await expect(city.page.getByTestId("amended-before")).toContainText("First paragraph");
    await expect(city.page.getByTestId("amended-before").locator("del")).toContainText("First paragraph");
    await expect(city.page.getByTestId("amended-after").locator("ins")).toContainText("Opening sentence");
  }
  await expect(neuchatel.page.getByTestId("amended-after")).toContainText("Texte proposé");
  await expect(wall.getByTestId("projected-amendment").locator("ins")).toContainText("Opening sentence");
  await photograph(wall, "amendment", "light", info);
  await look(lublin, "amended", "light", info);
  await look(neuchatel, "amended-fr", "dark", info);
}

async function vote(cities: Cities, wall: Page, info: TestInfo): Promise<void> {
  const { lublin, kyiv, neuchatel } = cities;
  await put(lublin, QUESTION, { way: "secret", tellers: ["Coordinator, Kyiv", "Coordinator, Lublin"] });
  await expect(wall.getByTestId("projected-vote")).toContainText(QUESTION);
  for (const [at, city] of [lublin, kyiv, neuchatel].entries())
    await press(city, voteOn(city, QUESTION), at === 2 ? "a" : "f");
  await expect(wall.getByTestId("projected-turnout")).toHaveText("3 of 3 have voted");
  for (const said of ["For", "Against", "Neuchâtel:"])
    await expect(wall.getByTestId("projected-vote")).not.toContainText(said);
  await photograph(wall, "vote-open", "dark", info);
  await close(lublin, voteOn(lublin, QUESTION));
  await expect(wall.getByTestId("projected-result")).toHaveAttribute("data-kind", "none");
  await voteOn(kyiv, QUESTION).getByTestId("teller-open").click();
  await voteOn(lublin, QUESTION).getByTestId("teller-open").click();
  await expect(wall.getByTestId("projected-result")).toHaveText("Carried");
  await expect(wall.getByTestId("vote-tally").locator(".f-vote-count")).toHaveText(["2", "1", "0"]);
  await photograph(wall, "vote-closed", "light", info);
}

async function goes(lublin: City, wall: Page): Promise<void> {
  const { app, page } = lublin;
  // Whichever page is open in the window, and whatever display goes.
  await page.getByTestId("nav-members").click();
  await app.evaluate(({ screen }) => screen.emit("display-removed", {}, screen.getPrimaryDisplay()));
  await expect(wall.getByTestId("projected-result")).toBeVisible();
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("meeting-row").getByRole("button", { name: MEETING, exact: true }).click();
  const closed = wall.waitForEvent("close");
  await page.getByTestId("projector-close").click();
  await closed;
  const byKey = (await openProjector(lublin)).waitForEvent("close");
  await pressOnWall(lublin, "Escape");
  await byKey;
  await expect(page.getByTestId("projector-line")).toHaveCount(0);
  const again = await openProjector(lublin);
  const ended = app.waitForEvent("close");
  await app.evaluate(({ BrowserWindow }) => {
    const isUi = (one: Electron.BrowserWindow) => one.webContents.getURL().startsWith("app://ui");
    BrowserWindow.getAllWindows().find(isUi)?.close();
  });
  await ended;
  expect(again.isClosed()).toBe(true);
}

async function photograph(wall: Page, name: string, colorScheme: "light" | "dark", info: TestInfo): Promise<void> {
  await wall.emulateMedia({ colorScheme });
  await wall.evaluate(() => document.fonts.ready.then(() => undefined));
  await wall.screenshot({ path: info.outputPath(join("wall", `${name}-${colorScheme}.png`)) });
}

async function look(city: City, name: string, theme: "light" | "dark", info: TestInfo): Promise<void> {
  await pictures({ folder: info.outputPath("seen"), sizes: [{ width: 1280, height: 780 }], themes: [theme] }).take(
    city,
    name,
  );
  expect(await axeFaults(city.page)).toEqual([]);
}
