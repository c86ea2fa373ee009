import { expect } from "@playwright/test";
import { openDraft, shownBlocks, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected, watchConnection } from "./support/connection.ts";
import { ms, note, spread } from "./support/figures.ts";
import { joinAtOnce } from "./support/joinAtOnce.ts";
import { startMeetingClock } from "./support/meetingClock.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";
import { suspend, wake } from "./support/processTree.ts";

test("two that come online at the same instant always meet", async ({ room }) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  const times: number[] = [];
  for (let round = 0; round < 6; round++) times.push(await joinAtOnce(lublin, wroclaw, round));
  note("6 of 6 met; equal after", spread(times));
});

test("the rendezvous dies: those who have met go on; it comes back: a third joins and who left returns", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  const seen = await watchConnection(wroclaw);
  await room.rendezvous().close();
  await Promise.all([typeAtEndOf(lublin, 0, " Without it."), typeAtEndOf(wroclaw, 1, " Nor here.")]);
  await untilBothEqual(lublin, wroclaw);
  expect(await seen()).toEqual(["connected"]);

  await room.restartRendezvous();
  const kyiv = await room.guest("Kyiv", lublin);
  await openDraft(lublin, DRAFT);
  await openDraft(kyiv, DRAFT);
  await untilBothEqual(lublin, kyiv);
  await setOffline(wroclaw, true);
  await typeAtEndOf(wroclaw, 1, " Written apart.");
  await setOffline(wroclaw, false);
  await untilConnected(wroclaw);
  await untilBothEqual(wroclaw, kyiv);
  await untilBothEqual(wroclaw, lublin);
});

test("a laptop that slept is equal within 2 s of waking, and nobody says meanwhile that it has the new words", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  const saving = lublin.page.getByTestId("saving");
  await expect(saving).toContainText("Wrocław has it");
  suspend(wroclaw);
  try {
    await typeAtEndOf(lublin, 0, " While Wrocław sleeps, Lublin writes on for some eight seconds, letter by letter.");
    await lublin.page.keyboard.type(
      " It says only what it knows, which is that its own disk has every word. ".repeat(4),
      {
        delay: 25,
      },
    );
    await lublin.page.keyboard.type("The end.");
    await expect(saving).toContainText("Kept on this machine");
    await expect(saving).not.toContainText("has it");
  } finally {
    wake(wroclaw);
  }
  const woken = await startMeetingClock(wroclaw, "The end.");
  const { sinceAskedMs } = await woken();
  note("equal after waking", ms(sinceAskedMs));
  expect(sinceAskedMs).toBeLessThan(2000);
  await untilBothEqual(lublin, wroclaw);
  await expect(saving).toContainText("Wrocław has it");
});

test("who was away for 500 edits is equal within 2 s of meeting", async ({ room }) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  await setOffline(wroclaw, true);
  await typeAtEndOf(lublin, 0, " ");
  for (let edit = 0; edit < 500; edit++) await lublin.page.keyboard.press("abcdefghij"[edit % 10] ?? "x");
  await lublin.page.keyboard.type("END");
  await typeAtEndOf(wroclaw, 1, " Apart.");
  const meeting = await startMeetingClock(wroclaw, "END");
  await setOffline(wroclaw, false);
  const { sinceConnectedMs, sinceAskedMs } = await meeting();
  note("equal after being connected", `${ms(sinceConnectedMs)} (${ms(sinceAskedMs)} after coming online)`);
  expect(sinceConnectedMs).toBeLessThan(2000);
  await untilBothEqual(lublin, wroclaw, 2000);
  expect((await shownBlocks(lublin))[1]?.text).toContain("Apart.");
});
