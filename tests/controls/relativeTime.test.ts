import { expect, test } from "vitest";
import { createMinuteClock } from "../../src/controls/minuteClock.ts";
import { relativeAmount, shownTime } from "../../src/controls/relativeTime.ts";

const MINUTE = 60_000;

test.each([
  [-5_000, { value: 0, unit: "second" }],
  [-59 * MINUTE, { value: -59, unit: "minute" }],
  [-90 * MINUTE, { value: -1, unit: "hour" }],
  [7 * 24 * 60 * MINUTE - 5, { value: 7, unit: "day" }],
  [60 * MINUTE - 5, { value: 1, unit: "hour" }],
  [MINUTE - 5, { value: 0, unit: "second" }],
  [3 * 24 * 60 * MINUTE + 5, { value: 3, unit: "day" }],
])("%i ms away is %o", (distance, amount) => {
  const now = 1_000_000_000_000;
  expect(relativeAmount(now + distance, now)).toEqual(amount);
});

test("the clock of the window runs only while somebody looks", () => {
  let now = 1;
  const clock = createMinuteClock(() => now);
  now = 2;
  expect(clock.now()).toBe(1);
  const stop = clock.watch(() => undefined);
  expect(clock.now()).toBe(2);
  stop();
});

test("a time that no date can say, from a peer whose clock or whose mind is off, is shown as the last that can be", () => {
  for (const at of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]) {
    expect(() => new Date(at).toISOString()).toThrow(RangeError);
    expect(() => new Date(shownTime(at)).toISOString()).not.toThrow();
  }
  expect(shownTime(1_700_000_000_000)).toBe(1_700_000_000_000);
});
