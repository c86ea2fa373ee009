import { expect } from "@playwright/test";
import { propose } from "../../../scripts/demo/amending.mjs";
import type { City } from "../../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import en from "../../../src/app/messages/en.json" with { type: "json" };
import { test } from "./cities.ts";
import { DRAFT } from "./hostWithDraft.ts";
import { untilBothEqual } from "./pairAtWork.ts";
import { pairWithReader, type Reader } from "./readers.ts";
import { expectAllSetAside, expectSetAside, numbersSetAside, whatStands } from "./refusals.ts";
import type { Room } from "./room.ts";

const FORGED_TITLE = "Nobody agreed to this";

/** One who may not write in the text has an app (built from `root`) that does: it looks done there, and no letter gets in here. */
export async function expectNothingOf(name: "Observer" | "Delegate", room: Room, root: string): Promise<void> {
  const why = `${name}s may not write in the text.`;
  const { lublin, reader } = await pairWithReader(room, name, { root });
  const before = await whatStands(lublin);
  await typeAtEndOf(reader, 0, " I was never here.");
  expect((await shownBlocks(reader))[0]?.text).toContain("I was never here.");
  await expectSetAside(lublin, name, why);
  expect(await whatStands(lublin)).toEqual(before);
  // What was typed in one go comes as one run: every change of it is set aside, one row holds them all.
  const { count, all } = await numbersSetAside(lublin, name, why);
  expect(all.length).toBeGreaterThan(1);
  expect(all).toEqual(all.map((_, i) => (all[0] ?? 0) - i));
  expect(count).toContain(`${all.length} changes`);
  // It is still there for whoever looks tomorrow, and honest work goes on.
  await lublin.page.reload();
  await expectSetAside(lublin, name, why);
  await openDraft(lublin, DRAFT);
  await typeAtEndOf(lublin, 1, " Honest.");
  await expect.poll(async () => (await shownBlocks(reader))[1]?.text).toContain("Honest.");
  await test.step("the list of drafts, which is not its own either: refused by both honest apps, as is its text", async () => {
    const witness = await room.launch(name === "Observer" ? "Delegate" : "Observer");
    await renameDraft(reader, FORGED_TITLE);
    await Promise.all([openDraft(lublin, DRAFT), openDraft(witness, DRAFT)]);
    await untilBothEqual(witness, lublin);
    for (const city of [lublin, witness]) {
      // Whichever was read first here.
      await expectAllSetAside(city, name, [`${name}s may not write here.`, ...all.map(() => why)]);
      await city.page.getByTestId("nav-drafts").click();
      await expect(city.page.getByTestId("draft-row")).toHaveText([DRAFT]);
    }
  });
  await test.step("what is said of the draft: an amendment is a delegate's to table, and nobody's but the chair's to rule on", () =>
    discuss(reader, lublin, name));
}

/** In its own window the amendment is tabled, and rejected at once. */
async function discuss(reader: City, lublin: City, name: Reader): Promise<void> {
  await Promise.all([openDraft(reader, FORGED_TITLE), openDraft(lublin, DRAFT)]);
  await propose(reader, "Honest", "Forged");
  if (name === "Delegate") await expect(rowOf(lublin)).toHaveCount(1);
  await rowOf(reader).getByTestId("amendment-reject").click();
  await expect(rowOf(reader)).toHaveCount(0);
  await expectSetAside(
    lublin,
    name,
    name === "Delegate" ? en["refusal.foreignEntry"] : "Observers may not write here.",
  );
  await openDraft(lublin, DRAFT);
  await expect(rowOf(lublin)).toHaveCount(name === "Delegate" ? 1 : 0);
}

const rowOf = ({ page }: City) => page.getByTestId("amendment");

/** It looks done in its own window. */
async function renameDraft({ page }: City, title: string): Promise<void> {
  await page.getByTestId("nav-drafts").click();
  await page.getByTestId("draft-menu-trigger").click();
  await page.getByRole("menuitem", { name: en["drafts.rename"] }).click();
  await page.getByTestId("rename-title").fill(title);
  await page.getByTestId("rename-submit").click();
  await expect(page.getByTestId("draft-row")).toHaveText([title]);
}
