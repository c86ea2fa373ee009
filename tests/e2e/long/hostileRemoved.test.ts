import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import en from "../../../src/app/messages/en.json" with { type: "json" };
import { untilSaved } from "../../bench/app.mjs";
import { beginWithEverybody } from "../support/everybody.ts";
import type { Room } from "../support/room.ts";
import { test } from "../support/hostileCities.ts";
import { DRAFT } from "../support/hostWithDraft.ts";
import { meetInDraft, untilBothEqual } from "../support/pairAtWork.ts";
import { whatStands } from "../support/refusals.ts";

const DAYS_30_MS = 30 * 86_400_000;
const textOf = async (city: City): Promise<string> => (await shownBlocks(city)).map(({ text }) => text).join("\n");

test("a removed member with a changed app, the old keys and a clock that lies gets nothing new and changes nobody's text; adopted, its work comes to all", async ({
  room,
  hostile,
}) => {
  // Four starts of apps.
  test.setTimeout(180_000);
  await beginWithEverybody(room);
  const [lublin, kyiv, wroclaw] = await Promise.all([
    room.launch("Lublin"),
    room.launch("Kyiv"),
    room.launch("Wrocław", {}, { root: hostile }),
  ]);
  await meetInDraft(lublin, kyiv);
  await meetInDraft(lublin, wroclaw);
  await writesAfterRemoval(room, lublin, wroclaw, hostile);
  await untilBothEqual(lublin, kyiv);
  await openDraft(lublin, DRAFT);
  await typeAtEndOf(lublin, 1, " Honest.");
  await untilBothEqual(lublin, kyiv);
  expect(await textOf(kyiv)).toContain("Written on the train. Honest.");
});

async function writesAfterRemoval(room: Room, lublin: City, wroclaw: City, root: string): Promise<void> {
  await wroclaw.app.close();
  await confirmDialogs(lublin);
  await lublin.page.getByTestId("nav-members").click();
  await lublin.page.getByRole("row").filter({ hasText: "Wrocław" }).getByTestId("member-menu-trigger").click();
  await lublin.page.getByRole("menuitem", { name: en["members.remove"] }).click();
  await expect(lublin.page.getByRole("row").filter({ hasText: "Wrocław" })).toHaveCount(0);
  await openDraft(lublin, DRAFT);
  await typeAtEndOf(lublin, 0, " For members only.");
  const before = await whatStands(lublin);
  const late = await room.launch("Wrocław", {}, { root, env: { HOSTILE_CLOCK_BACK_MS: String(DAYS_30_MS) } });
  await openDraft(late, DRAFT);
  await typeAtEndOf(late, 1, " Written on the train.");
  await lublin.page.getByTestId("nav-sync").click();
  await expect(lublin.page.getByTestId("late-row")).toHaveText("Coordinator, Wrocław", { timeout: 20_000 });
  expect(await whatStands(lublin)).toEqual(before);
  expect(await textOf(late)).not.toContain("For members only.");
  await untilSaved(late);
  await late.app.close();
  // It was honest after all: the chair reads who it is, and takes it in.
  await lublin.page.getByTestId("nav-sync").click();
  await lublin.page.getByTestId("late-adopt").click();
  await openDraft(lublin, DRAFT);
  await expect.poll(() => textOf(lublin)).toContain("Second paragraph. Written on the train.");
}
