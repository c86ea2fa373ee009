import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { shownBlocks, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { setOffline } from "./support/connection.ts";
import { ms, note } from "./support/figures.ts";
import { startMeetingClock } from "./support/meetingClock.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";
import { whileAsleep } from "./support/whileAsleep.ts";

test("a laptop that slept is equal within 2 s of waking, and nobody says meanwhile that it has the new words; who was away for 500 edits is equal within 2 s of meeting", async ({
  room,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  await test.step("slept", () => slept(lublin, wroclaw));
  await test.step("was away for 500 edits", () => wasAway(lublin, wroclaw));
});

async function slept(lublin: City, wroclaw: City): Promise<void> {
  const saving = lublin.page.getByTestId("saving");
  await expect(saving).toContainText("Wrocław has it");
  await whileAsleep(wroclaw, "The end.", async () => {
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
  });
  await untilBothEqual(lublin, wroclaw);
  await expect(saving).toContainText("Wrocław has it");
}

async function wasAway(lublin: City, wroclaw: City): Promise<void> {
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
}
