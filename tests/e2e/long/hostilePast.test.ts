import { cpSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import en from "../../../src/app/messages/en.json" with { type: "json" };
import { checkSpace } from "../support/checkSpace.ts";
import { setOffline } from "../support/connection.ts";
import { test } from "../support/hostileCities.ts";
import { DRAFT } from "../support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "../support/pairAtWork.ts";
import type { Room } from "../support/room.ts";

/** A fold is compared once this machine has written nothing for a quarter of a minute. */
const COMPARED_MS = 40_000;
const WRITTEN = "Every city may stay; any city may say why.";

type Cities = Readonly<Record<"lublin" | "kyiv" | "wroclaw", City>>;

const isLock = (path: string): boolean => basename(path).startsWith("Singleton");
const textOf = async (city: City): Promise<string> => (await shownBlocks(city)).map(({ text }) => text).join("\n");

test("a member whose app folds its past into another one, and then tells two cities two stories, changes nobody's text, a newcomer's neither, and is shut out by all, who write on", async ({
  room,
  hostile,
}) => {
  // Five starts of apps.
  test.setTimeout(180_000);
  const { lublin, wroclaw } = await pairAtWork(room, { app: { root: hostile, env: { HOSTILE_FOLD: "1" } } });
  await foldsAnotherPast(lublin, wroclaw);
  const common = await textOf(lublin);
  // It meets both: the one who has let go of its past, and the one who holds it.
  const kyiv = await room.guest("Kyiv", lublin);
  await openDraft(lublin, DRAFT);
  await openDraft(kyiv, DRAFT);
  await untilBothEqual(lublin, kyiv);
  await tellsTwoStories(room, { lublin, kyiv, wroclaw }, hostile);
  for (const city of [lublin, kyiv]) {
    await expect.poll(() => textOf(city), { timeout: 30_000 }).toBe(common);
    await expectShutOut(city);
  }
  await typeAtEndOf(kyiv, 1, " We go on.");
  await untilBothEqual(kyiv, lublin);
  expect(await textOf(lublin)).toBe(`${common} We go on.`);
});

/** Until its own app has let go of what it had really written, and the other holds the fold in its log. */
async function foldsAnotherPast(lublin: City, wroclaw: City): Promise<void> {
  await typeAtEndOf(wroclaw, 0, ` ${WRITTEN}`);
  await untilBothEqual(wroclaw, lublin);
  expect(await textOf(lublin)).toContain(WRITTEN);
  await expect.poll(async () => (await checkSpace(wroclaw)).pruned).toBeGreaterThan(0);
  const held = await heldBy(wroclaw);
  await expect.poll(() => heldBy(lublin)).toBeGreaterThanOrEqual(held);
  await openDraft(lublin, DRAFT);
}

async function heldBy({ page }: City): Promise<number> {
  await page.getByTestId("nav-sync").click();
  return Number(await page.getByTestId("sync-envelopes").getAttribute("data-count"));
}

/** The machine of Wrocław is there twice: each of the two goes on with another city, from one and the same log. */
async function tellsTwoStories(room: Room, { lublin, kyiv, wroclaw }: Cities, root: string): Promise<void> {
  await wroclaw.app.close();
  cpSync(wroclaw.profile, join(room.folder, "Wrocław again"), { recursive: true, filter: (path) => !isLock(path) });
  await setOffline(kyiv, true);
  await goesOnWith(lublin, await room.launch("Wrocław", {}, { root }), " We said yes.");
  await setOffline(lublin, true);
  await setOffline(kyiv, false);
  await goesOnWith(kyiv, await room.launch("Wrocław again", {}, { root }), " We said no.");
  await setOffline(lublin, false);
}

async function goesOnWith(city: City, liar: City, story: string): Promise<void> {
  await openDraft(liar, DRAFT);
  await typeAtEndOf(liar, 0, story);
  await expect.poll(() => textOf(city), { timeout: 20_000 }).toContain(WRITTEN + story);
  await liar.app.close();
}

/** No member any more, called by name, and nothing of it is taken in: neither its other past nor its stories. Ends in the draft. */
async function expectShutOut(city: City): Promise<void> {
  const { page } = city;
  await page.getByTestId("nav-members").click();
  await expect(page.getByTestId("member-row")).toHaveCount(2);
  await page.getByTestId("nav-sync").click();
  const list = page.getByTestId("quarantine");
  await expect(list.getByTestId("late-row")).toHaveText("Coordinator, Wrocław");
  await expect(list).toContainText("This machine has told two stories.");
  await expect(list.getByTestId("late-adopt")).toHaveCount(0);
  const fold = list.getByRole("listitem").filter({ hasText: en["refusal.foldMismatch"] });
  await expect(fold.getByTestId("quarantine-row")).toHaveText("Wrocław", { timeout: COMPARED_MS });
  // What the fold wanted to replace is still there, and everything is as it was signed.
  expect((await checkSpace(city)).pruned).toBe(0);
  await openDraft(city, DRAFT);
}
