import { expect } from "@playwright/test";
import { type City, confirmDialogs } from "../../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import { enter, readOutWords } from "../../../scripts/demo/joining.mjs";
import en from "../../../src/app/messages/en.json" with { type: "json" };
import { test } from "../support/cities.ts";
import { DRAFT } from "../support/hostWithDraft.ts";
import { lookInLanguages } from "../support/lookInLanguages.ts";
import { askAsKnown, offerMachine, offerReturn, openSecurity, typeWords } from "../support/machines.ts";
import { pairAtWork, untilBothEqual } from "../support/pairAtWork.ts";
import { replaceLostLaptop } from "../support/replaceLostLaptop.ts";

test("after a lost laptop the same two speak for one more machine in her name, who has lost nothing now: she is told and shuts it out", async ({
  room,
}) => {
  // Six apps, one after the other, and a screen in each language.
  test.setTimeout(300_000);
  const three = await replaceLostLaptop(room);
  await speakOnceMore({ ...three, other: await room.settled("Not Wrocław") });
});

type Four = Readonly<Record<"lublin" | "observer" | "back" | "other", City>>;

async function speakOnceMore({ lublin, observer, back, other }: Four): Promise<void> {
  const told = back.page.getByTestId("let-in-band");
  await expect(told).toHaveCount(0);
  await askAsKnown(other, await offerReturn(observer, "Coordinator, Wrocław"));
  const words = await readOutWords(other);
  await typeWords(observer, "join-request", words);
  await lublin.page.getByTestId("nav-members").click();
  await lublin.page.getByTestId("returning-rest-lost").click();
  await typeWords(lublin, "returning", words);
  await enter(other);
  await expectTold(back);
  // Nobody is spoken for quietly, nor is the one who came first: both machines name each other, each to whoever sits at it.
  await expectTold(other);
  await test.step("whoever says that it was them is not asked again", async () => {
    await other.page.getByTestId("let-in-mine").click();
    await expect(other.page.getByTestId("let-in-band")).toHaveCount(0);
    await expect(other.page.getByText(/^This machine now takes .* for yours\.$/)).toBeVisible();
    await other.page.reload();
    await openSecurity(other);
    await expect(other.page.getByTestId("device-row")).toHaveCount(2);
    await expect(other.page.getByTestId("let-in-band")).toHaveCount(0);
  });
  await back.page.reload();
  await expectTold(back);
  await test.step("and is told so in another language", () => lookInLanguages(back, "let in by others", ["fr"]));
  await confirmDialogs(back);
  await back.page.getByTestId("let-in-remove").press("Enter");
  await expect(told).toHaveCount(0);
  await openSecurity(back);
  await expect(back.page.getByTestId("device-row")).toHaveCount(1);
  await openDraft(lublin, DRAFT);
  await openDraft(back, DRAFT);
  await typeAtEndOf(back, 1, " Still mine.");
  await untilBothEqual(lublin, back);
}

/** At once, to a screen reader too, and with who spoke. */
async function expectTold({ page }: City): Promise<void> {
  const band = page.getByRole("alert").and(page.getByTestId("let-in-band"));
  await expect(band).toContainText(en["security.letIn.title"], { timeout: 15_000 });
  await expect(band).toContainText("Coordinator, Observer and Coordinator, Lublin spoke for it");
  await expect(band).toContainText(en["security.devices.unnamed"]);
  await expect(band).toContainText(/First seen here: \S+/);
}

test("a second machine of one person: link, five words, the same name on both; the first is removed from the second", async ({
  room,
}) => {
  // Four apps, and a screen in each language.
  test.setTimeout(240_000);
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
  await test.step("a third, which the second lets in: the first is told, in softer words", async () => {
    const third = await room.settled("Wrocław, third");
    await askAsKnown(third, await offerMachine(second));
    const heard = await readOutWords(third);
    await second.page.getByTestId("request-device-name").fill("Third");
    await typeWords(second, "join-request", heard);
    await enter(third);
    const band = wroclaw.page.getByRole("status").and(wroclaw.page.getByTestId("let-in-band"));
    await expect(band).toContainText(en["security.letIn.own.title"]);
    await expect(band).toContainText("Your machine “Second” let it in. Third (");
    await lookInLanguages(wroclaw, "let in by another of one's own", ["uk"]);
    for (const { page } of [second, third]) await expect(page.getByTestId("let-in-band")).toHaveCount(0);
    await wroclaw.page.getByTestId("let-in-mine").click();
    await expect(band).toHaveCount(0);
    await openDraft(wroclaw, DRAFT);
    await third.app.close();
    await openSecurity(second);
    await confirmDialogs(second);
    await second.page.getByTestId("device-row").filter({ hasText: "Third" }).getByTestId("device-remove").click();
    await expect(second.page.getByTestId("device-row")).toHaveCount(2);
  });
  await confirmDialogs(second);
  await second.page.getByTestId("device-remove").click();
  await expect(second.page.getByTestId("device-row")).toHaveCount(1);
  await openDraft(second, DRAFT);
  await typeAtEndOf(second, 0, " After.");
  await untilBothEqual(lublin, second);
  expect((await shownBlocks(wroclaw))[0]?.text).toBe("First paragraph. From the second.");
});
