import { expect } from "@playwright/test";
import { confirmDialogs } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { enter, readOutWords } from "../../scripts/demo/joining.mjs";
import { test } from "./support/cities.ts";
import { askAsKnown, offerMachine, offerReturn, openSecurity, typeWords } from "./support/machines.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";

test("a laptop is lost: new machine, two members approve, whole history back and equal, the lost one shut out", async ({
  room,
}) => {
  // Five apps, one after the other.
  test.slow();
  const { lublin, wroclaw } = await pairAtWork(room);
  const kyiv = await room.guest("Kyiv", lublin, "observer");
  await openDraft(lublin, DRAFT);
  await typeAtEndOf(wroclaw, 1, " From Wrocław.");
  await untilBothEqual(lublin, wroclaw);
  await wroclaw.app.close();

  const link = await offerReturn(kyiv, "Coordinator, Wrocław");
  const back = await room.settled("Wrocław, new");
  await askAsKnown(back, link);
  const words = await readOutWords(back);
  await typeWords(kyiv, "join-request", words);
  await expect(kyiv.page.getByTestId("request-vouched")).toBeVisible();
  await lublin.page.getByTestId("nav-members").click();
  await typeWords(lublin, "returning", words);
  await enter(back);
  await openDraft(back, DRAFT);
  await openDraft(lublin, DRAFT);
  await untilBothEqual(lublin, back);
  expect((await shownBlocks(back)).map(({ text }) => text)).toEqual([
    "First paragraph.",
    "Second paragraph. From Wrocław.",
  ]);
  // The same person: one row among the members, and the text is its own.
  await lublin.page.getByTestId("nav-members").click();
  await expect(lublin.page.getByTestId("member-row")).toHaveCount(3);
  await openDraft(lublin, DRAFT);

  const lost = await room.launch("Wrocław");
  await openDraft(lost, DRAFT);
  await typeAtEndOf(lost, 0, " From the thief.");
  await typeAtEndOf(back, 0, " From the owner.");
  await untilBothEqual(lublin, back);
  expect((await shownBlocks(lublin))[0]?.text).toBe("First paragraph. From the owner.");
  // Neither got anything of the other: the lost one reads no more, and what it handed in is set aside.
  expect((await shownBlocks(lost))[0]?.text).toBe("First paragraph. From the thief.");
  await lublin.page.getByTestId("nav-sync").click();
  await expect(lublin.page.getByTestId("late-row")).toHaveText("Coordinator, Wrocław");
});

test("a second machine of one person: link, five words, the same name on both; the first is removed from the second", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  const link = await offerMachine(wroclaw);
  const second = await room.settled("Wrocław, second");
  await askAsKnown(second, link);
  const words = await readOutWords(second);
  await wroclaw.page.getByTestId("request-device-name").fill("Second");
  await typeWords(wroclaw, "join-request", words);
  await enter(second);
  await openDraft(second, DRAFT);
  await typeAtEndOf(second, 0, " From the second.");
  await openDraft(lublin, DRAFT);
  await untilBothEqual(lublin, second);

  await openDraft(wroclaw, DRAFT);
  await untilBothEqual(wroclaw, second);

  await openSecurity(second);
  await expect(second.page.getByTestId("device-row")).toHaveCount(2);
  await expect(second.page.getByTestId("device-name")).toHaveText(["Machine without a name", "Second"]);
  await confirmDialogs(second);
  await second.page.getByTestId("device-remove").click();
  await expect(second.page.getByTestId("device-row")).toHaveCount(1);
  await openDraft(second, DRAFT);
  await typeAtEndOf(second, 0, " After.");
  await untilBothEqual(lublin, second);
  expect((await shownBlocks(wroclaw))[0]?.text).toBe("First paragraph. From the second.");
});
