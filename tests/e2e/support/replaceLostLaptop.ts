import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { openDraft, shownBlocks, typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import { enter, readOutWords } from "../../../scripts/demo/joining.mjs";
import { beginWithEverybody, EVERYBODY } from "./everybody.ts";
import { DRAFT } from "./hostWithDraft.ts";
import { askAsKnown, offerReturn, typeWords } from "./machines.ts";
import { meetInDraft, untilBothEqual } from "./pairAtWork.ts";
import type { Room } from "./room.ts";

/** Wrocław's laptop is lost: two members let her in again on a new one, with the whole history, and the lost one is shut out. */
export async function replaceLostLaptop(room: Room): Promise<Readonly<Record<"lublin" | "observer" | "back", City>>> {
  await beginWithEverybody(room);
  const [lublin, wroclaw, observer] = await Promise.all([
    room.launch("Lublin"),
    room.launch("Wrocław"),
    room.launch("Observer"),
  ]);
  await meetInDraft(lublin, wroclaw);
  await typeAtEndOf(wroclaw, 1, " From Wrocław.");
  await untilBothEqual(lublin, wroclaw);
  await wroclaw.app.close();

  const link = await offerReturn(observer, "Coordinator, Wrocław");
  const back = await room.settled("Wrocław, new");
  await askAsKnown(back, link);
  const words = await readOutWords(back);
  await typeWords(observer, "join-request", words);
  await expect(observer.page.getByTestId("request-vouched")).toBeVisible();
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
  await expect(lublin.page.getByTestId("member-row")).toHaveCount(EVERYBODY);
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
  await lost.app.close();
  return { lublin, observer, back };
}
