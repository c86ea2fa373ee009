import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../../scripts/demo/city.mjs";
import { openDraft } from "../../../scripts/demo/drafting.mjs";
import { admit, askToJoin, enter, foundSpace, invite, readOutWords } from "../../../scripts/demo/joining.mjs";
import en from "../../../src/app/messages/en.json" with { type: "json" };
import { foundAnother } from "../support/forgeries.ts";
import { test } from "../support/hostileCities.ts";
import { DRAFT, writeDraft } from "../support/hostWithDraft.ts";
import { untilBothEqual } from "../support/pairAtWork.ts";

const SPACE = { name: "Working Group on Intercultural Integration", code: "GT-ADI-INT" };
const LUBLIN = { name: "Coordinator, Lublin", delegation: "Lublin" };
const KYIV = { name: "Coordinator, Kyiv", delegation: "Kyiv" };

test("a newcomer who is told of another founding, or a history with a changed byte, enters nothing and reads why; with the true one it is in", async ({
  room,
  hostile,
}) => {
  const env = { HOSTILE_WELCOME: "other,flipped" };
  const lublin = await room.settled("Lublin", {}, { root: hostile, env });
  await foundSpace(lublin, SPACE, LUBLIN);
  await writeDraft(lublin);
  expect(await foundAnother(lublin)).toBe(true);
  const kyiv = await room.settled("Kyiv");
  const link = await invite(lublin);
  await askToJoin(kyiv, link, KYIV);
  await admit(lublin, await readOutWords(kyiv));
  for (const told of ["another founding", "a changed byte"]) {
    await test.step(told, async () => {
      const failed = kyiv.page.getByTestId("join-failed");
      await expect(failed).toContainText(en["problem.inviteOtherSpace.title"], { timeout: 20_000 });
      await failed.getByTestId("join-again").click();
      await expect(failed).toHaveCount(0);
      await kyiv.page.reload();
      await expect(kyiv.page.getByTestId("first-run")).toBeVisible();
      await askToJoin(kyiv, link, KYIV);
    });
  }
  await expect(kyiv.page.getByTestId("join-admitted")).toBeVisible({ timeout: 20_000 });
  await enter(kyiv);
  await Promise.all([openDraft(lublin, DRAFT), openDraft(kyiv, DRAFT)]);
  await untilBothEqual(lublin, kyiv);
});

/** Types what was heard over the telephone into the one card that waits. */
async function typeHeard({ page }: City, words: string): Promise<void> {
  await page.getByTestId("join-words").fill("");
  await page.getByTestId("join-words").fill(words);
  await page.getByTestId("join-admit").click();
}

test("who stands between a city and a newcomer, each side of it a false one, is found out by the five words and let in nowhere", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  const falseLublin = await room.settled("False Lublin");
  await foundSpace(falseLublin, SPACE, LUBLIN);
  const [kyiv, falseKyiv] = await Promise.all([room.settled("Kyiv"), room.settled("False Kyiv")]);
  // The link is caught on its way, and one of the false Lublin goes on in its place.
  await askToJoin(falseKyiv, await invite(lublin), KYIV);
  await askToJoin(kyiv, await invite(falseLublin), KYIV);
  const [heard, shown] = await Promise.all([readOutWords(kyiv), readOutWords(falseKyiv)]);
  expect(heard).not.toBe(shown);

  await confirmDialogs(lublin);
  await lublin.page.getByTestId("nav-members").click();
  const card = lublin.page.getByTestId("join-request");
  await expect(card).toContainText(KYIV.name);
  for (let tries = 1; tries < 3; tries++) {
    await typeHeard(lublin, heard);
    await expect(card).toContainText(en["problem.wordsDiffer.title"]);
  }
  await typeHeard(lublin, heard);
  await expect(card).toHaveCount(0);
  await expect(falseKyiv.page.getByTestId("join-failed")).toContainText(en["problem.wordsDiffer.title"]);
  await expect(lublin.page.getByTestId("member-row")).toHaveCount(1);
});
