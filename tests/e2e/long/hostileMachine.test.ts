import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import { enter, readOutWords } from "../../../scripts/demo/joining.mjs";
import en from "../../../src/app/messages/en.json" with { type: "json" };
import { setOffline, untilConnected } from "../support/connection.ts";
import { beginWithEverybody } from "../support/everybody.ts";
import { addWithoutItsWord, takeTheSeat } from "../support/forgeries.ts";
import { test } from "../support/hostileCities.ts";
import { askAsKnown, offerReturn, openSecurity, typeWords } from "../support/machines.ts";
import { DRAFT } from "../support/hostWithDraft.ts";
import { meetInDraft, untilBothEqual } from "../support/pairAtWork.ts";
import { expectUnheeded, whatStands } from "../support/refusals.ts";

const FALSE_WORD = { who: "Wrocław", why: `${en["unheeded.addDevice"]} ${en["unheeded.reason.proof"]}` };
const FALSE_SEAT = { who: "Wrocław", why: `${en["unheeded.mandate"]} ${en["unheeded.reason.right"]}` };
const inName = (name: string): string => en["unheeded.vouch.other"].replaceAll("{name}", name);

type Cities = Readonly<Record<"lublin" | "wroclaw" | "kyiv", City>>;

test("a machine that others sign into the chair's name is nobody's and its text nowhere, one seat filled by two has one holder everywhere, and whoever tried is named with the reason", async ({
  room,
  hostile,
}) => {
  // Four apps.
  test.setTimeout(150_000);
  const other = { root: hostile, env: { HOSTILE_VOUCH: "1" } };
  await beginWithEverybody(room);
  const [lublin, wroclaw, kyiv, machine] = await Promise.all([
    room.launch("Lublin"),
    room.launch("Wrocław", {}, other),
    room.launch("Kyiv"),
    room.settled("A machine of nobody", {}, other),
  ]);
  await meetInDraft(lublin, wroclaw);
  await meetInDraft(lublin, kyiv);
  const cities = { lublin, wroclaw, kyiv };
  await test.step("an editor who signs a machine in without its own word, and takes a seat", () => takeAlone(cities));
  await test.step("one seat, filled by two at once", () => fillAtOnce(cities));
  await test.step("one member speaks for a machine in the chair's name", () => speakAlone(cities, machine));
});

/** Two acts that no honest app signs. */
async function takeAlone({ lublin, wroclaw, kyiv }: Cities): Promise<void> {
  const { page } = lublin;
  await confirmDialogs(lublin);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("seat-new").click();
  await page.getByTestId("seat-delegation").fill("City of Kyiv");
  await page.getByTestId("seat-submit").click();
  await expectHolder([lublin, wroclaw, kyiv], null);
  const before = await whatStands(lublin);
  await openDraft(wroclaw, DRAFT);
  await confirmDialogs(wroclaw);
  expect(await addWithoutItsWord(wroclaw)).toBe(true);
  expect(await takeTheSeat(wroclaw)).toBe(true);
  for (const city of [lublin, kyiv]) await expectUnheeded(city, [FALSE_WORD, FALSE_SEAT]);
  await expectHolder([lublin, wroclaw, kyiv], null);
  expect(await whatStands(lublin)).toEqual(before);
}

/** Chair and secretariat, each without having heard of the other. The last word counts: of two at once that of the lower rank. */
async function fillAtOnce({ lublin, wroclaw, kyiv }: Cities): Promise<void> {
  await setOffline(kyiv, true);
  await fillSeat(kyiv, "Coordinator, Kyiv");
  await fillSeat(lublin, "Coordinator, Lublin");
  await expectHolder([lublin, wroclaw], "Coordinator, Lublin");
  await setOffline(kyiv, false);
  await expectHolder([lublin, wroclaw, kyiv], "Coordinator, Kyiv");
}

async function fillSeat(city: City, holder: string): Promise<void> {
  const { page } = city;
  await confirmDialogs(city);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("seat-change").click();
  await page.getByTestId("seat-holder-choice").click();
  await page.getByRole("option", { name: holder }).click();
  await page.getByTestId("seat-submit").click();
  await expect(page.getByTestId("seat-holder")).toHaveText(holder);
}

/** Null for a seat that nobody holds. */
async function expectHolder(cities: readonly City[], holder: string | null): Promise<void> {
  for (const { page } of cities) {
    await page.getByTestId("nav-members").click();
    const row = page.getByTestId("seat-row");
    await expect(row).toContainText(holder ?? en["seat.vacant"], { timeout: 15_000 });
    await expect(row.getByTestId("seat-holder")).toHaveCount(holder === null ? 0 : 1);
  }
}

/** Where it was believed it writes as the chair. Then the secretariat speaks for it too: neither of the two may bring a chair back. */
async function speakAlone({ lublin, wroclaw, kyiv }: Cities, machine: City): Promise<void> {
  const before = await whatStands(lublin);
  await askAsKnown(machine, await offerReturn(wroclaw, "Coordinator, Lublin"));
  const words = await readOutWords(machine);
  await typeWords(wroclaw, "join-request", words);
  await enter(machine);
  await openDraft(machine, DRAFT);
  await typeAtEndOf(machine, 0, " I am the chair.");
  await openDraft(wroclaw, DRAFT);
  await expect.poll(async () => (await shownBlocks(wroclaw))[0]?.text).toContain("I am the chair.");
  const alone = { who: "Wrocław", why: en["unheeded.vouch.own"] };
  await expectUnheeded(lublin, [alone, FALSE_WORD, FALSE_SEAT]);
  expect(await whatStands(lublin)).toEqual(before);
  await test.step("and a second one, who may not either", async () => {
    await kyiv.page.getByTestId("nav-members").click();
    await typeWords(kyiv, "returning", words);
    const both = ["Wrocław", "Kyiv"].map((who) => ({ who, why: en["unheeded.vouch.own"] }));
    await expectUnheeded(lublin, [...both, FALSE_WORD, FALSE_SEAT]);
    const seen = both.map(({ who }) => ({ who, why: inName("Coordinator, Lublin") }));
    await expectUnheeded(kyiv, [...seen, FALSE_WORD, FALSE_SEAT]);
  });
  await openSecurity(lublin);
  await expect(lublin.page.getByTestId("device-row")).toHaveCount(1);
  await untilConnected(kyiv);
  await Promise.all([openDraft(lublin, DRAFT), openDraft(kyiv, DRAFT)]);
  await typeAtEndOf(lublin, 1, " I am here.");
  await untilBothEqual(lublin, kyiv);
  expect((await shownBlocks(kyiv)).map(({ text }) => text)).toEqual([
    "First paragraph.",
    "Second paragraph. I am here.",
  ]);
}
