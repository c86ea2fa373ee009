import { expect } from "@playwright/test";
import { typeAtEndOf } from "../../../scripts/demo/drafting.mjs";
import { percentile } from "../../../scripts/demo/percentile.mjs";
import { test } from "../support/cities.ts";
import { ms, note } from "../support/figures.ts";
import { joinAtOnce } from "../support/joinAtOnce.ts";
import { startMeetingClock } from "../support/meetingClock.ts";
import { pairAtWork, untilBothEqual } from "../support/pairAtWork.ts";
import { suspend, wake } from "../support/processTree.ts";

test("two that come online at the same instant meet, 50 times of 50", async ({ room }) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  const times: number[] = [];
  for (let round = 0; round < 50; round++) times.push(await joinAtOnce(lublin, wroclaw, round));
  const [p50, p95, longest] = [0.5, 0.95, 1].map((part) => percentile(times, part));
  note("50 of 50 met; equal after", `${p50} ms (p50), ${p95} ms (p95), ${longest} ms (longest)`);
});

test("a laptop that slept for a minute is equal within 2 s of waking", async ({ room }) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  suspend(wroclaw);
  try {
    await typeAtEndOf(lublin, 0, " ");
    await lublin.page.keyboard.type("x".repeat(600), { delay: 100 });
    await lublin.page.keyboard.type("The end.");
  } finally {
    wake(wroclaw);
  }
  const woken = await startMeetingClock(wroclaw, "The end.");
  const { sinceAskedMs } = await woken();
  note("equal after waking", ms(sinceAskedMs));
  expect(sinceAskedMs).toBeLessThan(2000);
  await untilBothEqual(lublin, wroclaw);
});
