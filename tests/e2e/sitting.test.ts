import { expect, type Locator, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { killAll } from "../../scripts/demo/power.mjs";
import { pictures } from "./support/pictures.ts";
import type { Room } from "./support/room.ts";
import { beginWithFourSeats } from "./support/seats.ts";

const MEETING = "Fifth meeting of the working group";
const SIZES = [{ width: 1280, height: 800 }];

test("F7 three cities meet: the roll is called by keys and the quorum met on all; one who follows the chair is shown the paper at the paragraph; the floor is asked for, given and timed; the chair's machine is killed, another takes the chair, and nothing recorded is lost, also to who was away and to who comes back", async ({
  room,
}, info) => {
  test.setTimeout(170_000);
  const cities = await threeCities(room);
  const { lublin, kyiv, neuchatel } = cities;
  const all = [lublin, kyiv, neuchatel];
  await test.step("a meeting is planned", () => planMeeting(lublin));
  await test.step("it is opened, and one says from afar that they are there", () => open(cities));
  await test.step("the roll is called", () => callRoll(lublin, all, info));
  await test.step("who follows is shown the paper", () => follow(lublin, neuchatel));
  await test.step("the floor is asked for and given", () => speak(cities, info));
  await test.step("another takes the chair", () => takeOver(cities));
  await test.step("who comes back has it all", async () => {
    const back = await room.launch("Lublin");
    await expect(back.page.getByTestId("meeting-page")).toBeVisible();
    await untilSame([back, kyiv, neuchatel]);
  });
});

interface Cities {
  readonly lublin: City;
  readonly kyiv: City;
  readonly neuchatel: City;
}

/** Lublin chairs, Kyiv is the secretariat, Neuchâtel a delegation that reads French. Four seats, of which one is vacant. */
async function threeCities(room: Room): Promise<Cities> {
  await beginWithFourSeats(room);
  const [lublin, kyiv, neuchatel] = await Promise.all([
    room.launch("Lublin", { theme: "system" }),
    room.launch("Kyiv"),
    room.launch("Neuchâtel", { locale: "fr", theme: "system" }),
  ]);
  for (const city of [lublin, kyiv, neuchatel]) await untilConnected(city);
  return { lublin, kyiv, neuchatel };
}

async function planMeeting({ page }: City): Promise<void> {
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("new-meeting").click();
  await page.getByTestId("meeting-title").fill(MEETING);
  await page.getByTestId("meeting-submit").click();
  await page.getByTestId("agenda-usual").click();
  const items = page.getByTestId("agenda-item");
  await expect(items).toHaveCount(9);
  await button(items.nth(4)).click();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(items.nth(3)).toContainText("Work on texts");
  await expect(button(items.nth(3))).toBeFocused();
  await page.getByTestId("paper-add").click();
  await page.getByTestId("paper-submit").click();
  await expect(page.getByTestId("paper-view")).toContainText("Second paragraph.");
}

async function open({ lublin, kyiv, neuchatel }: Cities): Promise<void> {
  for (const city of [kyiv, neuchatel]) {
    await city.page.getByTestId("nav-meetings").click();
    await button(city.page.getByTestId("meeting-row").filter({ hasText: MEETING })).click();
  }
  await setOffline(neuchatel, true);
  await lublin.page.getByTestId("sitting-open").click();
  await expect(kyiv.page.getByTestId("sitting")).toHaveAttribute("data-state", "open");
  await expect(kyiv.page.getByTestId("chair")).toContainText("Coordinator, Lublin");
  await expect(neuchatel.page.getByTestId("sitting")).toHaveAttribute("data-state", "planned");
  await setOffline(neuchatel, false);
  await expect(neuchatel.page.getByTestId("sitting")).toHaveAttribute("data-state", "open");
  await neuchatel.page.getByTestId("own-presence").click();
  await neuchatel.page.getByTestId("own-presence-menu-online").click();
  await expect(lublin.page.getByTestId("quorum")).toHaveAttribute("data-present", "1");
}

async function callRoll(lublin: City, all: readonly City[], info: TestInfo): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("open-roll").click();
  const rows = page.getByTestId("roll-row");
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("r");
  await page.keyboard.press("r");
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press("o");
  for (const [at, state] of ["inRoom", "inRoom", "online", "vacant"].entries())
    await expect(rows.nth(at)).toHaveAttribute("data-state", state);
  for (const city of all) await expect(city.page.getByTestId("quorum").first()).toHaveAttribute("data-met", "true");
  await expect(page.getByTestId("quorum").first()).toContainText("3 of 4 seats needed, 3 present: quorum met");
  await look(lublin, "roll", "light", info);
  await page.getByTestId("roll-done").click();
}

/** From the page of the meeting and from the draft itself; who looks at something else meanwhile is left there until the next. */
async function follow(lublin: City, neuchatel: City): Promise<void> {
  const { page } = lublin;
  const items = page.getByTestId("agenda-item");
  await button(items.nth(3)).click();
  await page.getByTestId("item-open").click();
  await expect(neuchatel.page.getByTestId("agenda-item").nth(3)).toHaveAttribute("data-state", "open");
  await neuchatel.page.getByTestId("follow").click();
  await expect(neuchatel.page.getByTestId("follow-band")).toContainText("Point 4");
  const marked = await watchMarks(neuchatel);
  await page.getByTestId("paper-next").click();
  await page.getByTestId("paper-show").click();
  await expect(neuchatel.page.getByTestId("draft-page")).toBeVisible();
  await expect.poll(marked).toEqual(["Second paragraph."]);
  await neuchatel.page.getByTestId("nav-members").click();
  await expect(neuchatel.page.getByTestId("follow-band")).toBeVisible();
  await page.getByTestId("paper-open").click();
  await page.locator(".ProseMirror [data-block]").filter({ hasText: "First paragraph." }).click();
  await page.getByTestId("show-paragraph").click();
  await expect(neuchatel.page.getByTestId("draft-page")).toBeVisible();
  await page.getByTestId("to-meeting").click();
}

/** The paragraphs that the page has gone to since, each of which it marks for a moment. */
async function watchMarks({ page }: City): Promise<() => Promise<readonly string[]>> {
  const seen = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...given) {
      if (this.matches(".ProseMirror [data-block]")) texts.push(this.textContent ?? "");
      return animate.apply(this, given);
    };
    return texts;
  });
  return () => seen.jsonValue();
}

async function speak({ lublin, kyiv, neuchatel }: Cities, info: TestInfo): Promise<void> {
  await neuchatel.page.getByTestId("to-meeting").click();
  await neuchatel.page.getByTestId("floor-ask").click();
  await expect(lublin.page.getByTestId("floor-asked")).toContainText("Canton of Neuchâtel");
  await kyiv.page.getByTestId("floor-order").click();
  // A point of order comes before who asked earlier.
  await expect(lublin.page.getByTestId("floor-asked").first()).toContainText("Kyiv");
  await lublin.page.getByTestId("floor-give").nth(1).click();
  for (const city of [lublin, kyiv, neuchatel])
    await expect(city.page.getByTestId("floor-now")).toContainText("Canton of Neuchâtel");
  await expect(kyiv.page.getByTestId("floor-clock")).toContainText("2:5");
  await look(lublin, "meeting", "light", info);
  await look(neuchatel, "meeting-fr", "dark", info);
}

async function takeOver({ lublin, kyiv, neuchatel }: Cities): Promise<void> {
  await killAll(lublin);
  await expect(kyiv.page.getByTestId("floor-now")).toContainText("Canton of Neuchâtel");
  await kyiv.page.getByTestId("take-chair").click();
  await expect(neuchatel.page.getByTestId("chair")).toContainText("Coordinator, Kyiv");
  await setOffline(neuchatel, true);
  await kyiv.page.getByTestId("floor-end").click();
  await kyiv.page.getByTestId("floor-strike").or(kyiv.page.getByTestId("floor-withdraw")).click();
  await button(kyiv.page.getByTestId("agenda-item").nth(4)).click();
  await kyiv.page.getByTestId("item-open").click();
  await expect(kyiv.page.getByTestId("agenda-item").nth(3)).toHaveAttribute("data-state", "closed");
  await setOffline(neuchatel, false);
  await untilSame([kyiv, neuchatel]);
}

/** All of the record that the page tells, whatever its language. */
async function untilSame(cities: readonly City[]): Promise<void> {
  const told = ({ page }: City) =>
    page.evaluate(() => {
      const all = (id: string, ...names: string[]) =>
        [...document.querySelectorAll(`[data-testid="${id}"]`)].map((one) =>
          names.map((name) => one.getAttribute(name)),
        );
      return JSON.stringify([
        all("sitting", "data-state"),
        all("quorum", "data-met", "data-present"),
        all("agenda-item", "data-number", "data-state"),
        all("floor-now").length,
        all("floor-asked").length,
      ]);
    });
  const [first] = cities;
  if (!first) return;
  for (const { page } of cities)
    await expect(page.getByTestId("agenda-item").nth(4)).toHaveAttribute("data-state", "open");
  for (const city of cities) await expect.poll(() => told(city)).toBe(await told(first));
}

const button = (row: Locator): Locator => row.getByRole("button").first();

async function look(city: City, name: string, theme: "light" | "dark", info: TestInfo): Promise<void> {
  await pictures({ folder: info.outputPath("seen"), sizes: SIZES, themes: [theme] }).take(city, name);
  expect(await axeFaults(city.page)).toEqual([]);
}
