import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import en from "../../src/app/messages/en.json" with { type: "json" };
import { FORGED_CHANGES } from "./support/forgedChanges.ts";
import { CHAIR_ACTS, decideAsChair, forgerIn, sendAfterNothing, sendForged } from "./support/forgeries.ts";
import { test } from "./support/hostileCities.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";
import { expectAllSetAside, expectUnheeded, whatStands } from "./support/refusals.ts";
import { runOrder, tamper } from "./support/tamper.ts";
import { comeAgain, refuseTampering, whileTampering } from "./support/whileTampering.ts";

test("what a member with a changed app forges, withholds or decides on its own is refused or shown, and it is heard again when it is honest", async ({
  room,
  hostile,
}) => {
  // More than twenty attacks in one pair of apps.
  test.setTimeout(240_000);
  const { lublin, wroclaw } = await pairAtWork(room, { app: { root: hostile } });
  // Other things that can be done to a run are tried at length (long/hostileMember).
  await test.step("a run under the name of another", () =>
    refuseTampering(lublin, wroclaw, { how: "asAnother", who: "Lublin", why: "The signature does not fit" }));
  await test.step("entries that it says it holds and does not give", () =>
    whileTampering(lublin, wroclaw, "withhold", async () => {
      // On a new connection it says how far its log goes, and is asked for it.
      await comeAgain(wroclaw);
      await lublin.page.getByTestId("nav-sync").click();
      await expect(lublin.page.getByTestId("sync-doubt")).toContainText("did not hand them over");
    }));
  await test.step("runs in another order", () => swapRuns(lublin, wroclaw));
  await test.step("changes that no editor makes", () => forgeChanges(lublin, wroclaw));
  await test.step("what only the chair decides", () => decideAlone(lublin, wroclaw));
  await test.step("who is here, under a signature that does not fit", () => forgePresence(lublin, wroclaw));
  await test.step("a change after one that nobody has ever seen", () => waitForNothing(lublin, wroclaw));
});

/** What was written second comes first; it is not shown before the first. */
async function swapRuns(lublin: City, wroclaw: City): Promise<void> {
  const textsSeen = await watchTexts(lublin);
  await tamper(wroclaw, "reorder");
  await typeAtEndOf(wroclaw, 0, " One.");
  await expect.poll(() => runOrder(wroclaw)).toMatchObject({ isHeld: true });
  await typeAtEndOf(wroclaw, 0, " Two.");
  await untilBothEqual(lublin, wroclaw);
  await expect.poll(() => runOrder(wroclaw)).toMatchObject({ isSwapped: true });
  await tamper(wroclaw, "nothing");
  const texts = await textsSeen();
  expect((await shownBlocks(lublin))[0]?.text).toContain(" One. Two.");
  expect(texts.some((text) => text.includes("One."))).toBe(true);
  expect(texts.filter((text) => text.includes("Two") && !text.includes("One."))).toEqual([]);
}

/** Every text that the draft in this window has been since. */
async function watchTexts({ page }: City): Promise<() => Promise<readonly string[]>> {
  const seen = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const draft = document.querySelector(".ProseMirror");
    const look = () => void texts.push(draft?.textContent ?? "");
    if (draft) new MutationObserver(look).observe(draft, { childList: true, subtree: true, characterData: true });
    return texts;
  });
  return () => seen.jsonValue();
}

async function forgeChanges(lublin: City, wroclaw: City): Promise<void> {
  const [first, ...rest] = await shownBlocks(lublin);
  for (const change of FORGED_CHANGES) await sendForged(wroclaw, change);
  await forgerIn(wroclaw);
  // It stands in the log after all of them: where this is read, they have been looked at.
  await typeAtEndOf(wroclaw, 0, " Honest again.");
  await untilBothEqual(lublin, wroclaw);
  expect(await shownBlocks(lublin)).toEqual([{ ...first, text: `${first?.text} Honest again.` }, ...rest]);
  const whys = FORGED_CHANGES.map(({ code }) => en[`refusal.${code}`]);
  await expectAllSetAside(lublin, "Wrocław", whys);
  await openDraft(lublin, DRAFT);
}

async function decideAlone(lublin: City, wroclaw: City): Promise<void> {
  const before = await whatStands(lublin);
  await confirmDialogs(wroclaw);
  for (const act of CHAIR_ACTS) expect(await decideAsChair(wroclaw, act), act).toBe(true);
  // What is written after it shows that the other city has read it.
  await typeAtEndOf(wroclaw, 1, " After the coup.");
  await untilBothEqual(lublin, wroclaw);
  const tried = ["remove", "role", "expunge"] as const;
  const why = (act: (typeof tried)[number]) => `${en[`unheeded.${act}`]} ${en["unheeded.reason.right"]}`;
  await expectUnheeded(
    lublin,
    tried.map((act) => ({ who: "Wrocław", why: why(act) })),
  );
  for (const city of [lublin, wroclaw]) {
    expect((await whatStands(city)).members).toBe(before.members);
    await city.page.getByTestId("nav-members").click();
    const row = (name: string) => city.page.getByTestId("members-table").getByRole("row").filter({ hasText: name });
    await expect(row("Coordinator, Lublin").getByText(en["role.chair"], { exact: true })).toBeVisible();
    await expect(row("Coordinator, Wrocław").getByText(en["role.editor"], { exact: true })).toBeVisible();
    await openDraft(city, DRAFT);
  }
  await typeAtEndOf(lublin, 1, " The chair is still here.");
  await untilBothEqual(lublin, wroclaw);
}

/** Nobody is shown where it says it is; what it writes comes all the same. */
async function forgePresence(lublin: City, wroclaw: City): Promise<void> {
  const caret = lublin.page.locator(".remote-caret");
  // Where it had been before is gone from the screen first.
  await wroclaw.page.getByTestId("nav-members").click();
  await expect(caret).toHaveCount(0);
  await tamper(wroclaw, "presence");
  await comeAgain(wroclaw);
  await openDraft(wroclaw, DRAFT);
  await typeAtEndOf(wroclaw, 1, " Nobody is here.");
  await untilBothEqual(lublin, wroclaw);
  await expect(caret).toHaveCount(0);
  await tamper(wroclaw, "nothing");
  await typeAtEndOf(wroclaw, 1, " Here I am.");
  await expect(caret).toHaveCount(1);
  await untilBothEqual(lublin, wroclaw);
}

/** Its author waits for ever, by its own doing, and with it nobody else. Goes last. */
async function waitForNothing(lublin: City, wroclaw: City): Promise<void> {
  const before = await shownBlocks(lublin);
  await sendAfterNothing(wroclaw);
  await typeAtEndOf(lublin, 1, " Nobody waits.");
  await expect.poll(async () => (await shownBlocks(wroclaw))[1]?.text).toContain(" Nobody waits.");
  await expectSameLogs(lublin, wroclaw);
  await openDraft(lublin, DRAFT);
  const expected = before.map((block, i) => (i === 1 ? { ...block, text: `${block.text} Nobody waits.` } : block));
  expect(await shownBlocks(lublin)).toEqual(expected);
}

/** Both hold every entry of each other. */
async function expectSameLogs(one: City, other: City): Promise<void> {
  for (const { page } of [one, other]) {
    await page.getByTestId("nav-sync").click();
    await expect(page.getByTestId("sync-holds")).toHaveAttribute("data-equal", "true");
  }
}
