import { expect, type Locator, type TestInfo } from "@playwright/test";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { pictures } from "./support/pictures.ts";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import type { Room } from "./support/room.ts";
import { type Cities, close, MEETING, press, put, threeAtMeeting, voteOn } from "./support/votingRoom.ts";

const SIZES = [{ width: 1280, height: 800 }];
const FREE = "Marta Ślusarczyk-Dobrowolska";
const MEMBER = "Coordinator, Neuchâtel";

test("F7 an election: names are put, the ballot is secret and opened with one press, nobody has the majority, a second ballot elects, and the decision stands in the record of all; hands and paper are counted in the room, and a consensus keeps its reservation with its reason; what was said for a seat stays said when it goes to nobody; a meeting that is opened by who goes at once is open", async ({
  room,
}, info) => {
  test.setTimeout(240_000);
  const cities = await threeAtMeeting(room);
  await test.step("names are put", () => putNames(cities));
  await test.step("the first ballot gives nobody the majority", () => firstBallot(cities, info));
  await test.step("the second elects, and it is recorded", () => secondBallot(cities, info));
  await test.step("hands and paper", () => countInRoom(cities));
  await test.step("consensus with a reservation", () => reserve(cities));
  await test.step("a seat changes hands", () => changeHands(cities));
  await test.step("the meeting is opened, and the window closed at once", () => openAndGo(cities, room));
});

const everyone = ({ lublin, kyiv, neuchatel }: Cities): readonly City[] => [lublin, kyiv, neuchatel];
/** The last that was put stands first. */
const newest = ({ page }: City): Locator => page.getByTestId("vote").first();
const stageOf = ({ page }: City): Locator => page.getByTestId("election-stage");

async function putNames(cities: Cities): Promise<void> {
  const { page } = cities.lublin;
  for (const city of everyone(cities))
    await city.page.getByTestId("agenda-item").nth(5).getByRole("button").first().click();
  await expect(page.getByTestId("election-open")).toBeDisabled();
  await page.getByTestId("candidate-name").fill(FREE);
  await page.keyboard.press("Enter");
  await page.getByTestId("candidate-from-members").click();
  await page.getByRole("menuitem", { name: MEMBER }).click();
  for (const { page: seen } of everyone(cities)) {
    await expect(seen.getByTestId("candidate")).toHaveCount(2);
    await expect(seen.getByTestId("candidate").nth(1)).toContainText(MEMBER);
  }
  // Who neither chairs nor keeps the record sees the names and puts none.
  await expect(cities.neuchatel.page.getByTestId("candidate-name")).toHaveCount(0);
}

async function firstBallot(cities: Cities, info: TestInfo): Promise<void> {
  const { lublin, kyiv, neuchatel } = cities;
  await expect(lublin.page.getByTestId("election-how")).toHaveAttribute("data-way", "secret");
  await expect(lublin.page.getByTestId("election-how")).toContainText("Coordinator, Kyiv and then Coordinator, Lublin");
  await look(lublin, "election-names", "light", info);
  await lublin.page.getByTestId("election-open").click();
  await cast(cities, ["1", "2", "3"]);
  await openBallots(cities);
  for (const city of everyone(cities)) await expect(stageOf(city)).toHaveAttribute("data-stage", "noMajority");
  await expect(neuchatel.page.getByTestId("election-again")).toHaveCount(0);
  await expect(newest(kyiv).getByTestId("vote-result")).toContainText("Nobody has the majority");
}

async function secondBallot(cities: Cities, info: TestInfo): Promise<void> {
  const { lublin, kyiv, neuchatel } = cities;
  await lublin.page.getByTestId("election-again").click();
  for (const city of everyone(cities)) await expect(stageOf(city)).toHaveAttribute("data-stage", "open");
  await expect(newest(neuchatel)).toContainText("Tour 2");
  await cast(cities, ["2", "2", "1"]);
  await openBallots(cities);
  for (const city of everyone(cities)) {
    await expect(stageOf(city)).toHaveAttribute("data-stage", "elected");
    await expect(city.page.getByTestId("election-result")).toContainText(MEMBER);
  }
  await look(neuchatel, "elected-fr", "dark", info);
  await lublin.page.getByTestId("election-decide").click();
  await lublin.page.getByTestId("decision-submit").click();
  await expect(kyiv.page.getByTestId("decision-words")).toHaveText(`The Group elected ${MEMBER} (“Elections”).`);
  await expect(neuchatel.page.getByTestId("decision-words")).toHaveText(
    `Le Groupe élit ${MEMBER} («\u202fÉlections\u202f»).`,
  );
  for (const city of everyone(cities)) await expect(city.page.getByTestId("election-decision")).toBeVisible();
  await look(lublin, "elected", "light", info);
}

/** Lublin, Kyiv and Neuchâtel each press a key. */
async function cast(cities: Cities, keys: readonly [string, string, string]): Promise<void> {
  for (const [at, city] of everyone(cities).entries()) {
    await expect(newest(city)).toHaveAttribute("data-state", "open");
    await press(city, newest(city), keys[at] ?? "");
  }
}

async function openBallots({ lublin, kyiv }: Cities): Promise<void> {
  await expect(newest(lublin).getByTestId("vote-progress")).toContainText("3 of 3 have voted");
  await close(lublin, newest(lublin));
  await newest(kyiv).getByTestId("teller-open").click();
  await newest(lublin).getByTestId("teller-open").click();
}

async function countInRoom(cities: Cities): Promise<void> {
  const { lublin } = cities;
  // Away from the election: an ordinary question.
  for (const city of everyone(cities))
    await city.page.getByTestId("agenda-item").nth(7).getByRole("button").first().click();
  for (const [way, question, counts] of [
    ["hands", "Shall the next meeting be in May?", [2, 1, 0]],
    ["paper", "Shall it be in Lviv?", [1, 2, 0]],
  ] as const) {
    await put(lublin, question, { way });
    await close(lublin, voteOn(lublin, question), counts);
    for (const city of everyone(cities)) {
      const vote = voteOn(city, question);
      await expect(vote.getByTestId("vote-result")).toHaveAttribute("data-kind", way === "hands" ? "carried" : "lost");
      await expect(vote.getByTestId("vote-tally").locator(".f-vote-count")).toHaveText(counts.map(String));
    }
  }
}

async function reserve(cities: Cities): Promise<void> {
  const { lublin, kyiv, neuchatel } = cities;
  const question = "Shall the text go to the parent body?";
  await put(lublin, question, { way: "consensus" });
  const own = voteOn(neuchatel, question);
  await own.getByTestId("ballot-reason").fill("Le canton n’a pas délibéré.");
  await own.getByTestId("ballot-1").click();
  await expect(own.getByTestId("own-ballot")).toHaveAttribute("data-cast", "true");
  await expect(voteOn(lublin, question).getByTestId("vote-progress")).toContainText("1 of 3");
  await close(lublin, voteOn(lublin, question));
  for (const city of everyone(cities))
    await expect(voteOn(city, question).getByTestId("vote-result")).toHaveAttribute("data-kind", "consensus");
  const seen = voteOn(kyiv, question);
  await expect(seen.getByTestId("vote-result")).toHaveText("Consensus, with one reservation");
  await seen.getByTestId("vote-seats").locator("summary").click();
  await expect(seen.getByTestId("vote-seat")).toContainText("Le canton n’a pas délibéré.");
}

/** Whoever sat there said it while they did; from now on they say nothing for it. */
async function changeHands({ lublin, kyiv, neuchatel }: Cities): Promise<void> {
  const { page } = lublin;
  await neuchatel.page.getByTestId("floor-ask").click();
  for (const city of [lublin, kyiv])
    await expect(city.page.getByTestId("floor-queue")).toContainText("Canton of Neuchâtel");
  await confirmDialogs(lublin);
  await page.getByTestId("nav-members").click();
  const row = page.getByTestId("seat-row").filter({ hasText: "Canton of Neuchâtel" });
  await row.getByTestId("seat-change").click();
  await page.getByTestId("seat-holder-choice").click();
  await page.getByTestId("seat-holder-choice-vacant").click();
  await page.getByTestId("seat-submit").click();
  await expect(neuchatel.page.getByTestId("floor-ask")).toHaveCount(0);
  for (const city of [kyiv, neuchatel])
    await expect(city.page.getByTestId("floor-queue")).toContainText("Canton of Neuchâtel");
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("meeting-row").getByRole("button", { name: MEETING, exact: true }).click();
  await expect(page.getByTestId("floor-queue")).toContainText("Canton of Neuchâtel");
}

/** Not one look at what the button does. */
async function openAndGo({ lublin, kyiv }: Cities, room: Room): Promise<void> {
  await lublin.page.getByTestId("sitting-open").click();
  await lublin.app.close();
  const back = await room.launch("Lublin");
  for (const { page } of [back, kyiv]) {
    await expect(page.getByTestId("sitting")).toHaveAttribute("data-state", "open");
    await expect(page.getByTestId("chair")).toContainText("Coordinator, Lublin");
  }
}

async function look(city: City, name: string, theme: "light" | "dark", info: TestInfo): Promise<void> {
  await pictures({ folder: info.outputPath("seen"), sizes: SIZES, themes: [theme] }).take(city, name);
  expect(await axeFaults(city.page)).toEqual([]);
}
