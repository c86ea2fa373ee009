import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import type { Room } from "./support/cities.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { test } from "./support/hostileCities.ts";
import { DRAFT, untilBothEqual, writeDraft } from "./support/pairAtWork.ts";
import { expectSetAside, whatStands } from "./support/refusals.ts";
import { type Tampering, tamper } from "./support/tamper.ts";

/** Lublin with a draft, and a member whose app has been changed, both in the draft. */
async function hostAndHostile(room: Room, root: string, role: string): Promise<{ lublin: City; wroclaw: City }> {
  const lublin = await room.founder("Lublin");
  await writeDraft(lublin);
  const wroclaw = await room.guest("Wrocław", lublin, role, { root });
  await Promise.all([openDraft(lublin, DRAFT), openDraft(wroclaw, DRAFT)]);
  await untilBothEqual(lublin, wroclaw);
  return { lublin, wroclaw };
}

for (const role of ["observer", "delegate"]) {
  test(`what the changed app of ${role === "observer" ? "an" : "a"} ${role} writes into a body looks done there, and no letter of it gets in here`, async ({
    room,
    hostile,
  }) => {
    const { lublin, wroclaw } = await hostAndHostile(room, hostile, role);
    const before = await whatStands(lublin);
    await typeAtEndOf(wroclaw, 0, " I was never here.");
    expect((await shownBlocks(wroclaw))[0]?.text).toContain("I was never here.");
    await expectSetAside(lublin, "Wrocław", "The role of its author may not write here.");
    expect(await whatStands(lublin)).toEqual(before);
    // It is still there for whoever looks tomorrow, and honest work goes on.
    await lublin.page.reload();
    await expectSetAside(lublin, "Wrocław", "The role of its author may not write here.");
    await openDraft(lublin, DRAFT);
    await typeAtEndOf(lublin, 1, " Honest.");
    await expect.poll(async () => (await shownBlocks(wroclaw))[1]?.text).toContain("Honest.");
  });
}

const attacks: readonly {
  readonly how: Tampering;
  readonly who: string;
  readonly why: string;
}[] = [
  { how: "flip", who: "Wrocław", why: "The signature does not fit" },
  {
    how: "otherSpace",
    who: "Wrocław",
    why: "It belongs to another space.",
  },
  { how: "asAnother", who: "Lublin", why: "The signature does not fit" },
];
test("what a member with a changed app forges, plays again or withholds is refused or shown, and it is heard again when it is honest", async ({
  room,
  hostile,
}) => {
  // Five attacks in one pair of apps.
  test.setTimeout(180_000);
  const { lublin, wroclaw } = await hostAndHostile(room, hostile, "editor");
  for (const { how, who, why } of attacks) {
    await test.step(`runs: ${how}`, () =>
      whileTampering(lublin, wroclaw, how, async () => {
        await expectSetAside(lublin, who, why);
      }));
  }
  await test.step("an old run again instead of the new one", () =>
    whileTampering(lublin, wroclaw, "again", () => untilConnected(lublin)));
  await test.step("entries that it says it holds and does not give", () =>
    whileTampering(lublin, wroclaw, "withhold", async () => {
      // On a new connection it says how far its log goes, and is asked for it.
      await comeAgain(wroclaw);
      await lublin.page.getByTestId("nav-sync").click();
      await expect(lublin.page.getByTestId("sync-doubt")).toContainText("did not hand them over");
    }));
});

/** Wrocław's app does it to what is typed next; nothing of that is to be seen at Lublin until it is honest again. */
async function whileTampering(lublin: City, wroclaw: City, how: Tampering, shown: () => Promise<void>): Promise<void> {
  const before = await whatStands(lublin);
  await tamper(wroclaw, how);
  await comeAgain(wroclaw);
  await Promise.all([untilConnected(wroclaw), untilConnected(lublin)]);
  await typeAtEndOf(wroclaw, 0, ` Forged: ${how}.`);
  await shown();
  expect(await whatStands(lublin), how).toEqual(before);
  await tamper(wroclaw, "nothing");
  await comeAgain(wroclaw);
  await untilBothEqual(lublin, wroclaw);
}

/** A new connection, on which it has told of every log and nothing is held against it. */
async function comeAgain(city: City): Promise<void> {
  await setOffline(city, true);
  await setOffline(city, false);
}
