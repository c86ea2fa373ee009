import { typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import { test } from "../support/cities.ts";
import { note, spread } from "../support/figures.ts";
import { joinAtOnce } from "../support/joinAtOnce.ts";
import { pairAtWork, untilBothEqual } from "../support/pairAtWork.ts";
import { whileAsleep } from "../support/whileAsleep.ts";

test("two that come online at the same instant meet, 50 times of 50", async ({ room }) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  const times: number[] = [];
  for (let round = 0; round < 50; round++) times.push(await joinAtOnce(lublin, wroclaw, round));
  note("50 of 50 met; equal after", spread(times));
});

for (const who of ["lublin", "wroclaw"] as const) {
  test(`${who} sleeps for a minute: equal within 2 s of waking, whoever of the two was there first`, async ({
    room,
  }) => {
    const pair = await pairAtWork(room);
    const [sleeper, awake] = who === "lublin" ? [pair.lublin, pair.wroclaw] : [pair.wroclaw, pair.lublin];
    await whileAsleep(sleeper, "The end.", async () => {
      await typeAtEndOf(awake, 0, " ");
      await awake.page.keyboard.type("x".repeat(600), { delay: 100 });
      await awake.page.keyboard.type("The end.");
    });
    await untilBothEqual(pair.lublin, pair.wroclaw);
  });
}
