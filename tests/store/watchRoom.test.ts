import { expect, test } from "vitest";
import { RESERVE_BYTES } from "../../src/store/freeBytes.ts";
import { watchRoom } from "../../src/store/watchRoom.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

test("room is told once, when there is clearly enough, and not before", async () => {
  const clock = createTurnedClock();
  let free = 0;
  const told: number[] = [];
  watchRoom(() => told.push(free), { after: clock.after, freeBytes: async () => free });
  for (const now of [0, RESERVE_BYTES + 1, 2 * RESERVE_BYTES, 3 * RESERVE_BYTES]) {
    free = now;
    clock.turn();
    await expect.poll(() => clock.waiting + told.length).toBe(1);
  }
  expect(told).toEqual([2 * RESERVE_BYTES]);
});
