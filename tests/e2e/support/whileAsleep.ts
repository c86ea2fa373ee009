import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { suspend, wake } from "../../../scripts/demo/power.mjs";
import { ms, note } from "./figures.ts";
import { startMeetingClock } from "./meetingClock.ts";

/** A laptop that sleeps while the others do something, and has the last words of it within 2 s of waking. */
export async function whileAsleep(sleeper: City, lastWords: string, meanwhile: () => Promise<void>): Promise<void> {
  suspend(sleeper);
  try {
    await meanwhile();
  } finally {
    wake(sleeper);
  }
  const woken = await startMeetingClock(sleeper, lastWords);
  const { sinceAskedMs } = await woken();
  note("equal after waking", ms(sinceAskedMs));
  expect(sinceAskedMs).toBeLessThan(2000);
}
