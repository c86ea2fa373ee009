import { expect, test } from "vitest";
import type { Clock } from "../../src/sync/clock.ts";
import { watchSleep } from "../../src/sync/watchSleep.ts";

/** A clock whose one timer is fired by hand, however late. */
function lateClock() {
  let time = 0;
  let due: (() => void) | null = null;
  const clock: Clock = {
    now: () => time,
    after: (_delayMs, fire) => {
      due = fire;
      return () => {
        due = null;
      };
    },
  };
  const fireAfter = (ms: number): void => {
    const fire = due;
    due = null;
    time += ms;
    fire?.();
  };
  return { clock, fireAfter };
}

test("a machine that slept is told of once a sleep, a busy one is not", () => {
  const { clock, fireAfter } = lateClock();
  let woken = 0;
  const stop = watchSleep(clock, () => woken++);
  for (const late of [1000, 1200, 3900, 1000]) fireAfter(late);
  expect(woken).toBe(0);
  fireAfter(8000);
  fireAfter(1000);
  expect(woken).toBe(1);
  fireAfter(60_000);
  expect(woken).toBe(2);
  stop();
  fireAfter(60_000);
  expect(woken).toBe(2);
});
