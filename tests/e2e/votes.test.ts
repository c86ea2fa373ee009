import { expect, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { setOffline } from "./support/connection.ts";
import { pictures } from "./support/pictures.ts";
import { type Cities, close, press, put, threeAtMeeting, voteOn } from "./support/votingRoom.ts";

const SIZES = [{ width: 1280, height: 800 }];

test("F7 votes: a delegate votes with one key and the chair enters a seat's vote in the roll call; a secret ballot is opened by two tellers, each voter finds its code and nobody else's; two chairs put one question while apart, and both votes are kept, shown as a conflict and never added up", async ({
  room,
}, info) => {
  test.setTimeout(170_000);
  const cities = await threeAtMeeting(room);
  await test.step("a roll call with a seat cast on behalf", () => callRoll(cities, info));
  await test.step("a secret ballot opened by two tellers", () => voteSecretly(cities, info));
  await test.step("one question put twice while apart", () => putApart(cities, info));
});

async function callRoll({ lublin, kyiv, neuchatel }: Cities, info: TestInfo): Promise<void> {
  const question = "Shall the agenda be adopted?";
  await put(lublin, question);
  await press(neuchatel, voteOn(neuchatel, question), "f");
  await expect(voteOn(lublin, question).getByTestId("vote-progress")).toContainText("1 of 3 have voted");
  await look(neuchatel, "own-ballot", "dark", info);
  const { page } = lublin;
  await voteOn(lublin, question).getByTestId("vote-roll").click();
  // In the alphabet, at the first that has not voted.
  await expect(page.getByTestId("roll-seat").first()).toContainText("Canton of Neuchâtel");
  await expect(page.getByTestId("roll-seat").nth(1)).toHaveAttribute("aria-current", "step");
  await page.getByTestId("roll-call-dialog").getByTestId("ballot-0").focus();
  await page.keyboard.press("a");
  await expect(page.getByTestId("roll-seat").nth(2)).toHaveAttribute("aria-current", "step");
  await look(lublin, "roll-call", "light", info);
  await expect(page.getByTestId("roll-call-dialog").getByTestId("ballot-0")).toBeFocused();
  await page.keyboard.press("f");
  await expect(page.getByTestId("roll-seat").nth(2)).toContainText("For");
  await page.getByTestId("roll-call-done").click();
  await expect(page.getByTestId("roll-call-dialog")).toHaveCount(0);
  await close(lublin, voteOn(lublin, question));
  for (const city of [lublin, kyiv, neuchatel]) {
    const vote = voteOn(city, question);
    await expect(vote.getByTestId("vote-result")).toHaveAttribute("data-kind", "carried");
    await expect(vote.getByTestId("vote-tally").locator(".f-vote-count")).toHaveText(["2", "1", "0"]);
    await vote.getByTestId("vote-seats").locator("summary").click();
  }
  const entered = voteOn(kyiv, question).getByTestId("vote-seat").filter({ hasText: "Kyiv: Against" });
  await expect(entered).toContainText("entered by Coordinator, Lublin");
  await look(lublin, "result", "light", info);
}

async function voteSecretly({ lublin, kyiv, neuchatel }: Cities, info: TestInfo): Promise<void> {
  const question = "Shall Wrocław be the seat?";
  const all = [lublin, kyiv, neuchatel];
  await put(lublin, question, { way: "secret", tellers: ["Coordinator, Kyiv", "Coordinator, Lublin"] });
  for (const [at, city] of all.entries()) await press(city, voteOn(city, question), at === 1 ? "a" : "f");
  await voteOn(neuchatel, question).getByTestId("secrecy").locator("summary").click();
  await look(neuchatel, "secret", "dark", info);
  for (const city of all) await expect(voteOn(city, question).getByTestId("vote-tally")).toHaveCount(0);
  await expect(voteOn(lublin, question).getByTestId("vote-progress")).toContainText("3 of 3 have voted");
  await close(lublin, voteOn(lublin, question));
  await expect(voteOn(lublin, question).getByTestId("teller-open")).toHaveCount(0);
  await voteOn(kyiv, question).getByTestId("teller-open").click();
  await voteOn(lublin, question).getByTestId("teller-open").click();
  for (const city of all) {
    const vote = voteOn(city, question);
    await expect(vote.getByTestId("vote-result")).toHaveAttribute("data-kind", "carried");
    await expect(vote.getByTestId("vote-tally").locator(".f-vote-count")).toHaveText(["2", "1", "0"]);
    await expect(vote.getByTestId("own-code")).toHaveAttribute("data-in", "true");
  }
  await voteOn(kyiv, question).getByTestId("vote-codes").locator("summary").click();
  await expect(voteOn(kyiv, question).locator("li[aria-current]")).toContainText("Against");
  await look(kyiv, "opened", "light", info);
}

async function putApart({ lublin, kyiv, neuchatel }: Cities, info: TestInfo): Promise<void> {
  const question = "Shall the next meeting be in Lublin?";
  const all = [lublin, kyiv, neuchatel];
  await setOffline(lublin, true);
  await put(lublin, question);
  await press(lublin, voteOn(lublin, question), "f");
  await close(lublin, voteOn(lublin, question));
  await put(kyiv, question);
  await press(neuchatel, voteOn(neuchatel, question), "a");
  await press(kyiv, voteOn(kyiv, question), "a");
  await close(kyiv, voteOn(kyiv, question));
  await setOffline(lublin, false);
  for (const city of all) {
    await expect(voteOn(city, question).getByTestId("vote-apart")).toHaveCount(2);
    const counts = voteOn(city, question).locator("tr:first-child .f-vote-count, tr:nth-child(2) .f-vote-count");
    await expect.poll(async () => (await counts.allTextContents()).sort()).toEqual(["0", "0", "1", "2"]);
  }
  await look(kyiv, "apart", "light", info);
  await voteOn(kyiv, question).first().getByTestId("vote-set-aside").click();
  for (const city of all) {
    await expect(voteOn(city, question).getByTestId("vote-apart")).toHaveCount(0);
    await expect(voteOn(city, question)).toHaveCount(2);
  }
}

async function look(city: City, name: string, theme: "light" | "dark", info: TestInfo): Promise<void> {
  await pictures({ folder: info.outputPath("seen"), sizes: SIZES, themes: [theme] }).take(city, name);
  expect(await axeFaults(city.page)).toEqual([]);
}
